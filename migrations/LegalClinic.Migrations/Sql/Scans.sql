-- Pictures of papers are seen by whoever sees the family; the picture itself lies sealed in the file store.
ALTER TABLE scans ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_family ON scans USING (EXISTS (SELECT FROM families f WHERE f.id = family_id));
GRANT SELECT, INSERT, UPDATE ON scans TO legalclinic_app;
