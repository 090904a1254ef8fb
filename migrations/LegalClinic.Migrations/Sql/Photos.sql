-- Photographs of papers that tablets take with a form (docs/decisions/0018-photographs.md). Seen with their intake, added by its writer, made scans by a supervisor.
ALTER TABLE intake_photos ENABLE ROW LEVEL SECURITY;
CREATE POLICY photos_seen ON intake_photos FOR SELECT USING (EXISTS (SELECT FROM intakes i WHERE i.id = intake_id));
CREATE POLICY photos_added ON intake_photos FOR INSERT WITH CHECK (
  added_by = asking_staff() AND EXISTS (SELECT FROM intakes i WHERE i.id = intake_id AND i.submitted_by = asking_staff()));
CREATE POLICY photos_filed ON intake_photos FOR UPDATE USING (
  asking_role() = 'supervisor' AND EXISTS (SELECT FROM intakes i WHERE i.id = intake_id AND i.office_id = asking_office()));
GRANT SELECT, INSERT ON intake_photos TO legalclinic_app;
GRANT UPDATE (scan_id, version) ON intake_photos TO legalclinic_app;

-- What is on its way from a tablet, sealed for the server: nobody sees it but the tablet that sends it.
ALTER TABLE uploads ENABLE ROW LEVEL SECURITY;
ALTER TABLE upload_pieces ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_device ON uploads USING (device_id = asking_device());
CREATE POLICY by_device ON upload_pieces USING (device_id = asking_device());
GRANT SELECT, INSERT, UPDATE, DELETE ON uploads TO legalclinic_app;
GRANT SELECT, INSERT, DELETE ON upload_pieces TO legalclinic_app;

-- A piece is ciphertext already: compressing it costs time and saves nothing.
ALTER TABLE upload_pieces ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- Which of these photographs a device has handed in, and what became of their forms; nothing of any other device.
CREATE FUNCTION photos_from_device(device uuid, entries uuid[]) RETURNS TABLE (id uuid, number text, status text, received_at timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT p.id, i.number::text, i.status::text, p.received_at FROM intake_photos p JOIN intakes i ON i.id = p.intake_id
        WHERE p.id = ANY (entries) AND p.device_id = device AND device = asking_device() $$;
REVOKE EXECUTE ON FUNCTION photos_from_device(uuid, uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION photos_from_device(uuid, uuid[]) TO legalclinic_app;

-- Throws away what any device began and never ended; their pieces go with them.
CREATE FUNCTION expire_uploads(before timestamptz) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ DELETE FROM uploads u WHERE u.changed_at < before $$;
REVOKE EXECUTE ON FUNCTION expire_uploads(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION expire_uploads(timestamptz) TO legalclinic_app;
