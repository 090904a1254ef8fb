-- Answers to the questions of the pathway are seen by whoever sees the family; what was answered is sealed.
ALTER TABLE fact_answers ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_family ON fact_answers USING (EXISTS (SELECT FROM families f WHERE f.id = family_id));
GRANT SELECT, INSERT, UPDATE ON fact_answers TO legalclinic_app;
