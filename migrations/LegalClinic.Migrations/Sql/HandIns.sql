-- What the server has from a device, whichever device brought it first.
ALTER TABLE hand_ins ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_device ON hand_ins USING (device_id = asking_device());
GRANT SELECT, INSERT ON hand_ins TO legalclinic_app;

INSERT INTO hand_ins (device_id, entry_id, intake_id)
  SELECT d.id, i.id, i.id FROM intakes i JOIN devices d ON d.id::text = i.device_id WHERE i.status <> 'draft'
  UNION ALL SELECT p.device_id, p.id, p.intake_id FROM intake_photos p JOIN devices d ON d.id = p.device_id;

DROP FUNCTION intakes_from_device(uuid, uuid[]);

-- Which of these a device has handed in, and what became of their forms; nothing of any other device.
CREATE FUNCTION entries_from_device(device uuid, entries uuid[]) RETURNS TABLE (id uuid, number text, status text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT h.entry_id, i.number::text, i.status::text FROM hand_ins h JOIN intakes i ON i.id = h.intake_id
        WHERE h.device_id = device AND h.entry_id = ANY (entries) AND i.status <> 'draft' AND device = asking_device() $$;
REVOKE EXECUTE ON FUNCTION entries_from_device(uuid, uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION entries_from_device(uuid, uuid[]) TO legalclinic_app;
