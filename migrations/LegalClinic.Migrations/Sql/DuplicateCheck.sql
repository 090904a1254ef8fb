-- Two files that somebody decided are two families: read and written by who may see both.
ALTER TABLE files_apart ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_both_files ON files_apart
  USING (EXISTS (SELECT FROM families f WHERE f.id = first) AND EXISTS (SELECT FROM families f WHERE f.id = second));
GRANT SELECT, INSERT ON files_apart TO legalclinic_app;

-- Which of these files have a case, also those that the one who asks may not see (domain.md 3.4: a possible conflict is told, the other case never).
CREATE FUNCTION files_with_cases(files uuid[]) RETURNS TABLE (family_id uuid)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT DISTINCT c.family_id FROM cases c WHERE c.family_id = ANY (files) AND asking_role() IN ('lawyer', 'supervisor') $$;
REVOKE EXECUTE ON FUNCTION files_with_cases(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION files_with_cases(uuid[]) TO legalclinic_app;
