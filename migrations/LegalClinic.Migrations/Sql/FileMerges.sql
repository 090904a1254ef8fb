-- Two files that are those of one family (docs/decisions/0014-merging-files.md).

-- Everything of a case is sealed under the key of the file in which it was opened, wherever the case goes on later.
UPDATE cases SET opened_in = family_id;
ALTER TABLE cases ALTER opened_in DROP DEFAULT;
ALTER TABLE cases ADD CONSTRAINT fk_cases_families_opened_in FOREIGN KEY (opened_in) REFERENCES families (id) ON DELETE RESTRICT;

-- Whoever may see a file may read what was merged into it; whoever works on a case also sees the file in which it was opened.
DROP POLICY families_seen ON families;
CREATE POLICY families_seen ON families USING (
  (asking_role() = 'supervisor' AND office_id = asking_office())
  OR (asking_role() = 'lawyer' AND (
    EXISTS (SELECT FROM cases c WHERE c.family_id = families.id AND c.lawyer_id = asking_staff())
    OR EXISTS (SELECT FROM cases c WHERE c.opened_in = families.id AND c.lawyer_id = asking_staff())
    OR (families.goes_on_in IS NOT NULL AND EXISTS (SELECT FROM cases c WHERE c.family_id = families.goes_on_in AND c.lawyer_id = asking_staff())))));
DROP POLICY intakes_seen ON intakes;
CREATE POLICY intakes_seen ON intakes FOR SELECT USING (
  submitted_by = asking_staff()
  OR (asking_role() = 'supervisor' AND office_id = asking_office())
  OR (asking_role() = 'lawyer' AND EXISTS (SELECT FROM cases c WHERE intakes.family_id IN (c.family_id, c.opened_in))));

ALTER TABLE file_merges ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_family ON file_merges USING (EXISTS (SELECT FROM families f WHERE f.id IN (kept_id, absorbed_id)));
GRANT SELECT, INSERT ON file_merges TO legalclinic_app;
GRANT UPDATE (split_by, split_at, split_why, version) ON file_merges TO legalclinic_app;
-- A member who goes to the other file leaves no membership behind: the split makes it anew.
GRANT DELETE ON family_members TO legalclinic_app;

-- A file that goes on in another is not written into. Rows may leave it and come back to it, and the merge itself writes that a person is
-- somebody of the other file; hold_files names the files that the running transaction merges or splits.
CREATE FUNCTION refuse_absorbed_file() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  file uuid;
BEGIN
  IF TG_TABLE_NAME = 'families' THEN
    IF OLD.goes_on_in IS NULL OR OLD.goes_on_in IS DISTINCT FROM NEW.goes_on_in THEN RETURN NEW; END IF;
    file := NEW.id;
  ELSE
    file := NEW.family_id;
    PERFORM FROM families f WHERE f.id = file AND f.goes_on_in IS NOT NULL FOR KEY SHARE;
    IF NOT FOUND THEN
      -- Waits for a merge that is being written, and then looks again.
      PERFORM FROM families f WHERE f.id = file FOR KEY SHARE;
      PERFORM FROM families f WHERE f.id = file AND f.goes_on_in IS NOT NULL;
      IF NOT FOUND THEN RETURN NEW; END IF;
    END IF;
  END IF;
  IF file::text = ANY (string_to_array(current_setting('clinic.held_files', true), ',')) THEN RETURN NEW; END IF;
  IF TG_TABLE_NAME = 'people' AND TG_OP = 'UPDATE' THEN
    IF OLD.same_as IS DISTINCT FROM NEW.same_as THEN RETURN NEW; END IF;
  END IF;
  RAISE EXCEPTION 'This file goes on in another.' USING ERRCODE = 'check_violation', CONSTRAINT = 'file_goes_on_elsewhere';
END $$;
CREATE TRIGGER refuse_absorbed_file BEFORE UPDATE ON families FOR EACH ROW EXECUTE FUNCTION refuse_absorbed_file();
CREATE TRIGGER refuse_absorbed_file BEFORE INSERT OR UPDATE ON people FOR EACH ROW EXECUTE FUNCTION refuse_absorbed_file();
CREATE TRIGGER refuse_absorbed_file BEFORE INSERT OR UPDATE ON marriages FOR EACH ROW EXECUTE FUNCTION refuse_absorbed_file();
CREATE TRIGGER refuse_absorbed_file BEFORE INSERT OR UPDATE ON holdings FOR EACH ROW EXECUTE FUNCTION refuse_absorbed_file();
CREATE TRIGGER refuse_absorbed_file BEFORE INSERT OR UPDATE ON consents FOR EACH ROW EXECUTE FUNCTION refuse_absorbed_file();
CREATE TRIGGER refuse_absorbed_file BEFORE INSERT OR UPDATE ON fact_answers FOR EACH ROW EXECUTE FUNCTION refuse_absorbed_file();
CREATE TRIGGER refuse_absorbed_file BEFORE INSERT ON scans FOR EACH ROW EXECUTE FUNCTION refuse_absorbed_file();
CREATE TRIGGER refuse_absorbed_file BEFORE INSERT ON sealed_facts FOR EACH ROW EXECUTE FUNCTION refuse_absorbed_file();
CREATE TRIGGER refuse_absorbed_file BEFORE INSERT ON cases FOR EACH ROW EXECUTE FUNCTION refuse_absorbed_file();

-- Nobody adds to the files until the transaction ends. Who may not see them holds nothing.
CREATE FUNCTION hold_files(files uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM families f WHERE f.id = ANY (files) ORDER BY f.id FOR UPDATE;
  PERFORM set_config('clinic.held_files', array_to_string(files, ','), true);
END $$;

-- A lawyer sees only the own cases, and must not move those of a colleague without knowing.
CREATE FUNCTION others_work_in(file uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT EXISTS (SELECT FROM cases c WHERE c.family_id = file AND c.lawyer_id IS DISTINCT FROM asking_staff()) $$;
REVOKE EXECUTE ON FUNCTION others_work_in(uuid), hold_files(uuid[]), refuse_absorbed_file() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION others_work_in(uuid), hold_files(uuid[]) TO legalclinic_app;

-- Somebody who stands in two merged files is one person for figures, counts and searches.
CREATE OR REPLACE VIEW person_figures WITH (security_barrier = true) AS
  SELECT p.id, p.family_id, p.sex, p.birth_date AS born_on,
         coalesce(m.lives_with_family, false) AS lives_with_family, coalesce(m.relation, 'not_related') AS relation
  FROM people p
  LEFT JOIN family_members m ON m.person_id = p.id AND m.until IS NULL
  WHERE p.same_as IS NULL AND asking_role() IN ('manager', 'supervisor', 'lawyer');

CREATE OR REPLACE VIEW family_figures WITH (security_barrier = true) AS
  SELECT f.id, f.office_id, f.received_on, f.household_displacement_status AS displacement_status,
         count(p.id)::int AS living_members,
         count(p.id) FILTER (WHERE EXISTS (
           SELECT FROM holdings h WHERE h.person_id = p.id AND h.document_type = 'UNID' AND h.details_state = 'has_valid'))::int
           AS documented_members
  FROM families f
  LEFT JOIN family_members m ON m.family_id = f.id AND m.until IS NULL AND m.lives_with_family
  LEFT JOIN people p ON p.id = m.person_id AND p.life_status <> 'dead'
  WHERE f.goes_on_in IS NULL AND asking_role() IN ('manager', 'supervisor')
  GROUP BY f.id;

CREATE OR REPLACE FUNCTION print_candidates(wanted int[], most int)
  RETURNS TABLE (person_id uuid, words bigint[], born date, "precision" smallint, sex smallint, governorate text, family_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER ROWS 1000 SET search_path = public, pg_temp SET enable_seqscan = off
  AS $$ SELECT coalesce(p.same_as, p.person_id), p.words, p.born, p.precision, p.sex, p.governorate,
          CASE WHEN p.same_as IS NULL THEN p.family_id ELSE (SELECT f.goes_on_in FROM families f WHERE f.id = p.family_id) END
        FROM person_prints p
        WHERE p.keys && wanted AND asking_role() IN ('field_officer', 'lawyer', 'supervisor')
        LIMIT most $$;

CREATE OR REPLACE FUNCTION count_prints(common_from int, always boolean) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET work_mem = '64MB'
  AS $$ BEGIN
    PERFORM pg_advisory_xact_lock(7203812);
    IF NOT always AND EXISTS (SELECT FROM print_counts c, (SELECT count(*) AS now FROM person_prints WHERE same_as IS NULL) p
      WHERE abs(p.now - c.people) * 10 <= c.people) THEN
      RETURN false;
    END IF;
    DELETE FROM word_counts;
    INSERT INTO word_counts
      SELECT w & 281474976710655, count(*) FROM person_prints, unnest(words) w WHERE same_as IS NULL GROUP BY 1;
    DELETE FROM common_print_keys;
    INSERT INTO common_print_keys
      SELECT k, count(*) FROM person_prints, unnest(keys) k GROUP BY k HAVING count(*) >= common_from;
    DELETE FROM print_counts;
    INSERT INTO print_counts SELECT count(*), clock_timestamp() FROM person_prints WHERE same_as IS NULL;
    RETURN true;
  END $$;

CREATE OR REPLACE FUNCTION people_by_number(numbers text[], most int) RETURNS TABLE (person_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    WITH families_found AS (
      SELECT coalesce(goes_on_in, id) AS id FROM families WHERE number = ANY (numbers) OR household_ration_card_number = ANY (numbers)
        OR household_residence_card_number = ANY (numbers) OR household_migration_file_number = ANY (numbers)
        OR page_key(household_register_page_register_number, household_register_page_page_number) = ANY (numbers)
      UNION SELECT family_id FROM cases WHERE number = ANY (numbers)
      UNION SELECT coalesce(f.goes_on_in, f.id) FROM family_contacts c JOIN families f ON f.id = c.family_id
        WHERE phone_key(c.phone) = ANY (SELECT phone_key(n) FROM unnest(numbers) n WHERE length(phone_key(n)) = 10)),
    found AS (
      SELECT coalesce(same_as, id) AS id, 1 AS place FROM people WHERE national_number = ANY (numbers)
        OR page_key(own_register_page_register_number, own_register_page_page_number) = ANY (numbers)
      UNION ALL SELECT coalesce(p.same_as, p.id), 1 FROM holdings h JOIN people p ON p.id = h.person_id WHERE h.details_number = ANY (numbers)
      UNION ALL SELECT m.person_id, 2 FROM family_members m WHERE m.until IS NULL AND m.family_id IN (SELECT id FROM families_found))
    SELECT id FROM found WHERE asking_role() IN ('field_officer', 'lawyer', 'supervisor')
    GROUP BY id ORDER BY min(place), id LIMIT most
  $$;

CREATE OR REPLACE FUNCTION people_with_numbers(nationals text[], card_types text[], card_numbers text[], pages text[], ration_cards text[], residence_cards text[], migration_files text[], most int)
  RETURNS TABLE (kind smallint, number text, page_governorate text,
    person_id uuid, words bigint[], born date, "precision" smallint, sex smallint, governorate text, family_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    WITH bearers AS (
      SELECT 0::smallint AS kind, national_number AS number, NULL::text AS page_governorate, id FROM people WHERE national_number = ANY (nationals)
      UNION SELECT 1, c.type || ' ' || c.number, NULL, h.person_id FROM unnest(card_types, card_numbers) AS c(type, number)
        JOIN holdings h ON h.details_number = c.number AND h.document_type = c.type
      UNION SELECT 2, page_key(own_register_page_register_number, own_register_page_page_number), own_register_page_governorate_code, id FROM people
        WHERE page_key(own_register_page_register_number, own_register_page_page_number) = ANY (pages)
      UNION SELECT 2, page_key(f.household_register_page_register_number, f.household_register_page_page_number), f.household_register_page_governorate_code, m.person_id
        FROM families f JOIN family_members m ON m.family_id = f.id AND m.until IS NULL
        WHERE page_key(f.household_register_page_register_number, f.household_register_page_page_number) = ANY (pages)
      UNION SELECT 3, NULL, NULL, head_id FROM families WHERE household_ration_card_number = ANY (ration_cards)
        OR household_residence_card_number = ANY (residence_cards) OR household_migration_file_number = ANY (migration_files))
    SELECT b.kind, b.number, b.page_governorate, coalesce(p.same_as, p.person_id), p.words, p.born, p.precision, p.sex, p.governorate,
      CASE WHEN p.same_as IS NULL THEN p.family_id ELSE (SELECT f.goes_on_in FROM families f WHERE f.id = p.family_id) END
    FROM bearers b JOIN person_prints p ON p.person_id = b.id
    WHERE asking_role() IN ('field_officer', 'lawyer', 'supervisor') LIMIT most
  $$;

-- Rows about a merge are about the file that was kept.
CREATE OR REPLACE FUNCTION audit_fill() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  CASE NEW.subject
    WHEN 'family' THEN NEW.family_id := NEW.subject_id;
    WHEN 'case' THEN NEW.case_id := NEW.subject_id;
    WHEN 'document_application' THEN SELECT x.case_id INTO NEW.case_id FROM applications x WHERE x.id = NEW.subject_id;
    WHEN 'referral' THEN SELECT x.case_id INTO NEW.case_id FROM referrals x WHERE x.id = NEW.subject_id;
    WHEN 'letter' THEN SELECT x.case_id INTO NEW.case_id FROM letters x WHERE x.id = NEW.subject_id;
    WHEN 'task_item' THEN SELECT x.case_id INTO NEW.case_id FROM tasks x WHERE x.id = NEW.subject_id;
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
