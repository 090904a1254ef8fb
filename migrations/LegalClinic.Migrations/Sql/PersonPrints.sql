-- What people are recognised by (docs/architecture.md, "Recognising people"). The application reads the prints of all people through
-- print_candidates only: a person may be in a file that the one who asks may not see, and that there is somebody may be told.
CREATE TABLE name_words (
  id bigint PRIMARY KEY,
  text text NOT NULL,
  added_at timestamptz NOT NULL DEFAULT clock_timestamp());
CREATE INDEX ix_name_words_added_at ON name_words (added_at);

-- Counted now and then by count_prints: how many people there are, bear a word, bear a key that many bear.
CREATE TABLE print_counts (people int NOT NULL, counted_at timestamptz NOT NULL);
CREATE TABLE word_counts (word bigint PRIMARY KEY, people int NOT NULL);
CREATE TABLE common_print_keys (key int PRIMARY KEY, people int NOT NULL);

CREATE FUNCTION print_candidates(wanted int[], most int)
  RETURNS TABLE (person_id uuid, words bigint[], born date, "precision" smallint, sex smallint, governorate text, family_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER ROWS 1000 SET search_path = public, pg_temp SET enable_seqscan = off
  AS $$ SELECT p.person_id, p.words, p.born, p.precision, p.sex, p.governorate, p.family_id
        FROM person_prints p
        WHERE p.keys && wanted AND asking_role() IN ('field_officer', 'lawyer', 'supervisor')
        LIMIT most $$;

-- Counting reads everything, so it is left out while the registry has not grown or shrunk by a tenth since the last time.
CREATE FUNCTION count_prints(common_from int, always boolean) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET work_mem = '64MB'
  AS $$ BEGIN
    PERFORM pg_advisory_xact_lock(7203812);
    IF NOT always AND EXISTS (SELECT FROM print_counts c, (SELECT count(*) AS now FROM person_prints) p WHERE abs(p.now - c.people) * 10 <= c.people) THEN
      RETURN false;
    END IF;
    DELETE FROM word_counts;
    INSERT INTO word_counts
      SELECT w & 281474976710655, count(*) FROM person_prints, unnest(words) w GROUP BY 1;
    DELETE FROM common_print_keys;
    INSERT INTO common_print_keys
      SELECT k, count(*) FROM person_prints, unnest(keys) k GROUP BY k HAVING count(*) >= common_from;
    DELETE FROM print_counts;
    INSERT INTO print_counts SELECT count(*), clock_timestamp() FROM person_prints;
    RETURN true;
  END $$;
REVOKE EXECUTE ON FUNCTION count_prints(int, boolean), print_candidates(int[], int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION count_prints(int, boolean), print_candidates(int[], int) TO legalclinic_app;

ALTER TABLE person_prints ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_family ON person_prints USING (EXISTS (SELECT FROM families f WHERE f.id = family_id));
GRANT SELECT, INSERT, UPDATE ON person_prints TO legalclinic_app;
GRANT SELECT, INSERT ON name_words TO legalclinic_app;
GRANT SELECT ON print_counts, word_counts, common_print_keys TO legalclinic_app;

-- Numbers are looked up in all files as well; what is then shown of a find, row security decides.
CREATE FUNCTION phone_key(phone text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT right(regexp_replace(translate(phone, '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', '01234567890123456789'), '\D', '', 'g'), 10) $$;
CREATE FUNCTION page_key(register_number text, page_number text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$ SELECT register_number || '/' || page_number $$;
CREATE INDEX ix_people_own_register_page ON people (page_key(own_register_page_register_number, own_register_page_page_number));
CREATE INDEX ix_holdings_details_number ON holdings (details_number);
CREATE INDEX ix_families_register_page ON families (page_key(household_register_page_register_number, household_register_page_page_number));
CREATE INDEX ix_families_ration_card_number ON families (household_ration_card_number);
CREATE INDEX ix_families_residence_card_number ON families (household_residence_card_number);
CREATE INDEX ix_families_migration_file_number ON families (household_migration_file_number);
CREATE INDEX ix_family_contacts_phone ON family_contacts (phone_key(phone));

-- The person whose number it is comes first, then members of the family whose number it is.
CREATE FUNCTION people_by_number(numbers text[], most int) RETURNS TABLE (person_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    WITH families_found AS (
      SELECT id FROM families WHERE number = ANY (numbers) OR household_ration_card_number = ANY (numbers)
        OR household_residence_card_number = ANY (numbers) OR household_migration_file_number = ANY (numbers)
        OR page_key(household_register_page_register_number, household_register_page_page_number) = ANY (numbers)
      UNION SELECT family_id FROM cases WHERE number = ANY (numbers)
      UNION SELECT family_id FROM family_contacts
        WHERE phone_key(phone) = ANY (SELECT phone_key(n) FROM unnest(numbers) n WHERE length(phone_key(n)) = 10)),
    found AS (
      SELECT id, 1 AS place FROM people WHERE national_number = ANY (numbers)
        OR page_key(own_register_page_register_number, own_register_page_page_number) = ANY (numbers)
      UNION ALL SELECT h.person_id, 1 FROM holdings h WHERE h.details_number = ANY (numbers)
      UNION ALL SELECT m.person_id, 2 FROM family_members m WHERE m.until IS NULL AND m.family_id IN (SELECT id FROM families_found))
    SELECT id FROM found WHERE asking_role() IN ('field_officer', 'lawyer', 'supervisor')
    GROUP BY id ORDER BY min(place), id LIMIT most
  $$;
REVOKE EXECUTE ON FUNCTION people_by_number(text[], int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people_by_number(text[], int) TO legalclinic_app;

-- Who bears one of these numbers, in all files: 0 national number, 1 card, 2 page of the civil register (the person's own or the household's), 3 card of the household (told of its head).
CREATE FUNCTION people_with_numbers(nationals text[], card_types text[], card_numbers text[], pages text[], ration_cards text[], residence_cards text[], migration_files text[], most int)
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
    SELECT b.kind, b.number, b.page_governorate, p.person_id, p.words, p.born, p.precision, p.sex, p.governorate, p.family_id
    FROM bearers b JOIN person_prints p ON p.person_id = b.id
    WHERE asking_role() IN ('field_officer', 'lawyer', 'supervisor') LIMIT most
  $$;
REVOKE EXECUTE ON FUNCTION people_with_numbers(text[], text[], text[], text[], text[], text[], text[], int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION people_with_numbers(text[], text[], text[], text[], text[], text[], text[], int) TO legalclinic_app;
