-- Tablets that work without a network (docs/decisions/0015-offline-envelopes.md). A device that asks by itself is told to the connection, and sees itself only.
CREATE FUNCTION asking_device() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('clinic.device_id', true), '')::uuid $$;

ALTER TABLE devices ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_itself ON devices USING (id = asking_device());
CREATE POLICY by_office ON devices USING (
  asking_role() = 'administrator' OR (asking_role() IN ('field_officer', 'lawyer', 'supervisor') AND office_id = asking_office()));
GRANT SELECT, INSERT, UPDATE ON devices TO legalclinic_app;

-- Which of these entries a device has handed in, and what became of them; nothing of any other device.
CREATE FUNCTION intakes_from_device(device uuid, entries uuid[]) RETURNS TABLE (id uuid, number text, status text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT i.id, i.number::text, i.status::text FROM intakes i
        WHERE i.id = ANY (entries) AND i.device_id = device::text AND i.status <> 'draft' AND device = asking_device() $$;
REVOKE EXECUTE ON FUNCTION intakes_from_device(uuid, uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION intakes_from_device(uuid, uuid[]) TO legalclinic_app;
