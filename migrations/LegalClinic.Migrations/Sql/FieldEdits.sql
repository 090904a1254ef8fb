-- Corrections of forms and of files, field by field (docs/decisions/0019-corrections.md).

-- A corrected form is seen with its intake. Its writer adds it; that it was taken in is written by him, or by the supervisor who accepts the form.
ALTER TABLE form_corrections ENABLE ROW LEVEL SECURITY;
CREATE POLICY corrections_seen ON form_corrections FOR SELECT USING (EXISTS (SELECT FROM intakes i WHERE i.id = intake_id));
CREATE POLICY corrections_added ON form_corrections FOR INSERT WITH CHECK (
  "by" = asking_staff() AND EXISTS (SELECT FROM intakes i WHERE i.id = intake_id AND i.submitted_by = asking_staff()));
CREATE POLICY corrections_taken_in ON form_corrections FOR UPDATE USING (
  "by" = asking_staff() OR (asking_role() = 'supervisor' AND EXISTS (SELECT FROM intakes i WHERE i.id = intake_id AND i.office_id = asking_office())));
GRANT SELECT, INSERT ON form_corrections TO legalclinic_app;
GRANT UPDATE (taken_in_at, version) ON form_corrections TO legalclinic_app;

-- Who changed what is seen by whoever sees the file. It is only added to; what is open is decided once.
ALTER TABLE field_edits ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_family ON field_edits USING (EXISTS (SELECT FROM families f WHERE f.id = family_id));
GRANT SELECT, INSERT ON field_edits TO legalclinic_app;
GRANT UPDATE (state, verdict, decided, decided_by, decided_at, why, version) ON field_edits TO legalclinic_app;
CREATE FUNCTION refuse_decided_edit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'open' THEN
    RAISE EXCEPTION 'It was decided.' USING ERRCODE = 'check_violation', CONSTRAINT = 'field_edit_decided';
  END IF;
  IF NEW.decided_by IS DISTINCT FROM asking_staff() THEN
    RAISE EXCEPTION 'Nobody decides in the name of another.' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER refuse_decided_edit BEFORE UPDATE ON field_edits FOR EACH ROW EXECUTE FUNCTION refuse_decided_edit();

-- The writer of a form does not see the file it went into. For as long as a transaction takes his correction in, that one file, with what it goes on in, is open to
-- it: the correction names it, and must be his, of his form.
CREATE FUNCTION files_of_correction() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ WITH RECURSIVE line AS (
          SELECT f.id, f.goes_on_in, 1 AS place FROM form_corrections c JOIN intakes i ON i.id = c.intake_id JOIN families f ON f.id = i.family_id
          WHERE c.id = nullif(current_setting('clinic.correction', true), '')::uuid
            AND c."by" = asking_staff() AND i.submitted_by = asking_staff() AND i.status = 'accepted'
          UNION ALL SELECT f.id, f.goes_on_in, place + 1 FROM line JOIN families f ON f.id = line.goes_on_in WHERE place < 20)
        SELECT array_agg(id ORDER BY place) FROM line $$;
CREATE FUNCTION open_file_for(correction uuid) RETURNS uuid[] LANGUAGE plpgsql AS $$
DECLARE
  files uuid[];
BEGIN
  PERFORM set_config('clinic.correction', correction::text, true);
  files := files_of_correction();
  PERFORM FROM families f WHERE f.id = files[cardinality(files)] FOR UPDATE;
  RETURN files;
END $$;
CREATE POLICY families_corrected ON families USING (id = ANY ((SELECT files_of_correction())::uuid[]));
REVOKE EXECUTE ON FUNCTION files_of_correction(), open_file_for(uuid), refuse_decided_edit() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION files_of_correction(), open_file_for(uuid) TO legalclinic_app;
