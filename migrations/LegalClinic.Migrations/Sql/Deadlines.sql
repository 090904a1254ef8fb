-- The clinic's calendar and the deadlines counted by it (docs/decisions/0017-calendar-and-deadlines.md).

-- What stood in the reference data goes on as entries of the calendar, known by the same codes: the loader adds the rest.
INSERT INTO closed_days (id, code, first_day, last_day, jurisdiction, name_ar, name_ckb, name_en, is_provisional, source, version)
  SELECT gen_random_uuid(), code, day, day, jurisdiction, name_ar, name_ckb, name_en, false, 'fixed_day', 1
  FROM holidays WHERE valid_to IS NULL;
DROP TABLE holidays;

-- Closed days are about no family, and everybody's days are counted by them. Nothing of them is deleted, and what was done with them is only added.
GRANT SELECT, INSERT, UPDATE ON closed_days TO legalclinic_app;
GRANT SELECT, INSERT ON closed_days_changes TO legalclinic_app;
GRANT SELECT ON deadline_kinds, paper_validities TO legalclinic_app;

-- Deadlines are seen by whoever works on the case; managers see none.
ALTER TABLE deadlines ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_case ON deadlines USING (asking_role() <> 'manager' AND EXISTS (SELECT FROM cases c WHERE c.id = case_id));
GRANT SELECT, INSERT, UPDATE ON deadlines TO legalclinic_app;
CREATE INDEX ix_deadlines_open_last_on ON deadlines (last_on, id) WHERE status = 'open';

-- Whoever changes the calendar moves the deadlines of every office, and sees of them only what their days are counted from.
CREATE FUNCTION open_deadlines() RETURNS TABLE (
    id uuid, body_code text, office_name text, jurisdiction text, event_on date, days int, is_wait boolean, last_on date, rests_on_provisional boolean)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT d.id, d.body_code::text, d.office_name::text, d.jurisdiction::text, d.event_on, d.days, d.is_wait, d.last_on, d.rests_on_provisional
        FROM deadlines d WHERE d.status = 'open' AND asking_role() = 'supervisor' $$;

-- The last day before the latest change is kept beside the new one; the timeline of the case says each step.
CREATE FUNCTION move_deadlines(moved uuid[], new_days date[], new_rests boolean[], move_ids uuid[], reason text, moved_at timestamptz) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF asking_role() IS DISTINCT FROM 'supervisor' THEN
    RAISE EXCEPTION 'Only a supervisor changes the calendar.' USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO moves (id, subject, subject_id, case_id, "by", at, "from", "to", why)
    SELECT m.move, 'deadline_day', d.id, d.case_id, asking_staff(), moved_at, d.last_on::text, m.day::text, reason
    FROM unnest(moved, new_days, move_ids) AS m(id, day, move) JOIN deadlines d ON d.id = m.id
    WHERE d.status = 'open' AND d.last_on <> m.day;
  UPDATE deadlines d
    SET moved_from_on = CASE WHEN d.last_on <> m.day THEN d.last_on ELSE d.moved_from_on END,
        last_on = m.day, rests_on_provisional = m.rest, version = d.version + 1
    FROM unnest(moved, new_days, new_rests) AS m(id, day, rest)
    WHERE d.id = m.id AND d.status = 'open';
END $$;
REVOKE EXECUTE ON FUNCTION open_deadlines(), move_deadlines(uuid[], date[], boolean[], uuid[], text, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION open_deadlines(), move_deadlines(uuid[], date[], boolean[], uuid[], text, timestamptz) TO legalclinic_app;

-- Rows about a deadline are about its case.
CREATE OR REPLACE FUNCTION audit_fill() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  CASE NEW.subject
    WHEN 'family' THEN NEW.family_id := NEW.subject_id;
    WHEN 'case' THEN NEW.case_id := NEW.subject_id;
    WHEN 'document_application' THEN SELECT x.case_id INTO NEW.case_id FROM applications x WHERE x.id = NEW.subject_id;
    WHEN 'referral' THEN SELECT x.case_id INTO NEW.case_id FROM referrals x WHERE x.id = NEW.subject_id;
    WHEN 'letter' THEN SELECT x.case_id INTO NEW.case_id FROM letters x WHERE x.id = NEW.subject_id;
    WHEN 'task_item' THEN SELECT x.case_id INTO NEW.case_id FROM tasks x WHERE x.id = NEW.subject_id;
    WHEN 'deadline' THEN SELECT x.case_id INTO NEW.case_id FROM deadlines x WHERE x.id = NEW.subject_id;
    WHEN 'holding' THEN SELECT x.family_id INTO NEW.family_id FROM holdings x WHERE x.id = NEW.subject_id;
    WHEN 'scan' THEN SELECT x.family_id INTO NEW.family_id FROM scans x WHERE x.id = NEW.subject_id;
    WHEN 'file_merge' THEN SELECT x.kept_id INTO NEW.family_id FROM file_merges x WHERE x.id = NEW.subject_id;
    WHEN 'intake' THEN
      NEW.intake_id := NEW.subject_id;
      SELECT x.family_id INTO NEW.family_id FROM intakes x WHERE x.id = NEW.subject_id;
    ELSE NULL;
  END CASE;
  IF NEW.case_id IS NOT NULL THEN
    SELECT x.family_id INTO NEW.family_id FROM cases x WHERE x.id = NEW.case_id;
  END IF;
  IF NEW.family_id IS NOT NULL THEN
    NEW.assigned := EXISTS (SELECT FROM cases c JOIN families f ON f.id = NEW.family_id
        WHERE c.family_id IN (f.id, f.goes_on_in) AND c.lawyer_id = NEW.staff_id)
      OR (NEW.role = 'supervisor' AND EXISTS (SELECT FROM families f WHERE f.id = NEW.family_id AND f.office_id = NEW.office_id));
  END IF;
  RETURN NEW;
END $$;
