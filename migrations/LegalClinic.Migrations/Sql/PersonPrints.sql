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
  RETURNS TABLE (person_id uuid, words bigint[], born date, "precision" smallint, sex smallint, governorate text)
  LANGUAGE sql STABLE SECURITY DEFINER ROWS 1000 SET search_path = public, pg_temp SET enable_seqscan = off
  AS $$ SELECT p.person_id, p.words, p.born, p.precision, p.sex, p.governorate
        FROM person_prints p
        WHERE p.keys && wanted AND asking_role() IN ('field_officer', 'lawyer', 'supervisor')
        LIMIT most $$;

CREATE FUNCTION count_prints(common_from int) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET work_mem = '64MB'
  AS $$ BEGIN
    PERFORM pg_advisory_xact_lock(7203812);
    DELETE FROM word_counts;
    INSERT INTO word_counts
      SELECT w & 281474976710655, count(*) FROM person_prints, unnest(words) w GROUP BY 1;
    DELETE FROM common_print_keys;
    INSERT INTO common_print_keys
      SELECT k, count(*) FROM person_prints, unnest(keys) k GROUP BY k HAVING count(*) >= common_from;
    DELETE FROM print_counts;
    INSERT INTO print_counts SELECT count(*), clock_timestamp() FROM person_prints;
  END $$;
REVOKE EXECUTE ON FUNCTION count_prints(int), print_candidates(int[], int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION count_prints(int), print_candidates(int[], int) TO legalclinic_app;

ALTER TABLE person_prints ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_family ON person_prints USING (EXISTS (SELECT FROM families f WHERE f.id = family_id));
GRANT SELECT, INSERT, UPDATE ON person_prints TO legalclinic_app;
GRANT SELECT, INSERT ON name_words TO legalclinic_app;
GRANT SELECT ON print_counts, word_counts, common_print_keys TO legalclinic_app;
