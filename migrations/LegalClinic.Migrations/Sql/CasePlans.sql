-- Action plans and tasks are seen by whoever works on the case; managers see neither. What a plan rests on is sealed.
ALTER TABLE case_plans ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_plan_lines ENABLE ROW LEVEL SECURITY;
ALTER TABLE tasks ENABLE ROW LEVEL SECURITY;
CREATE POLICY by_case ON case_plans USING (asking_role() <> 'manager' AND EXISTS (SELECT FROM cases c WHERE c.id = case_id));
CREATE POLICY by_plan ON case_plan_lines USING (EXISTS (SELECT FROM case_plans p WHERE p.id = case_plan_id));
CREATE POLICY by_case ON tasks USING (asking_role() <> 'manager' AND EXISTS (SELECT FROM cases c WHERE c.id = case_id));
GRANT SELECT, INSERT, UPDATE ON case_plans, tasks TO legalclinic_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON case_plan_lines TO legalclinic_app;
