-- Need to know, the second time (docs/security.md, rule 2). The application's role owns nothing, so row security binds
-- it. Who asks is told per connection in session variables; without them nothing is seen.

CREATE FUNCTION asking_staff() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('clinic.staff_id', true), '')::uuid $$;
CREATE FUNCTION asking_role() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('clinic.role', true), '') $$;
CREATE FUNCTION asking_office() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('clinic.office_id', true), '')::uuid $$;

-- People without names, for figures and for managers. The view belongs to the owner and so sees every row; its own
-- condition asks for somebody who may see figures.
CREATE VIEW person_figures WITH (security_barrier = true) AS
  SELECT p.id, p.family_id, p.sex, p.birth_date AS born_on,
         coalesce(m.lives_with_family, false) AS lives_with_family, coalesce(m.relation, 'not_related') AS relation
  FROM people p
  LEFT JOIN family_members m ON m.person_id = p.id AND m.until IS NULL
  WHERE asking_role() IN ('manager', 'supervisor', 'lawyer');

-- Families and intakes as figures. A family is fully documented when every living member at home holds a valid national
-- card (domain.md 7.2, I14).
CREATE VIEW family_figures WITH (security_barrier = true) AS
  SELECT f.id, f.office_id, f.received_on, f.household_displacement_status AS displacement_status,
         count(p.id)::int AS living_members,
         count(p.id) FILTER (WHERE EXISTS (
           SELECT FROM holdings h WHERE h.person_id = p.id AND h.document_type = 'UNID' AND h.details_state = 'has_valid'))::int
           AS documented_members
  FROM families f
  LEFT JOIN family_members m ON m.family_id = f.id AND m.until IS NULL AND m.lives_with_family
  LEFT JOIN people p ON p.id = m.person_id AND p.life_status <> 'dead'
  WHERE asking_role() IN ('manager', 'supervisor')
  GROUP BY f.id;
CREATE VIEW intake_figures WITH (security_barrier = true) AS
  SELECT id, office_id, status, received_at, member_count
  FROM intakes
  WHERE asking_role() IN ('manager', 'supervisor');

ALTER TABLE intakes ENABLE ROW LEVEL SECURITY;
ALTER TABLE families ENABLE ROW LEVEL SECURITY;
ALTER TABLE family_members ENABLE ROW LEVEL SECURITY;
ALTER TABLE family_contacts ENABLE ROW LEVEL SECURITY;
ALTER TABLE family_needs ENABLE ROW LEVEL SECURITY;
ALTER TABLE family_stays ENABLE ROW LEVEL SECURITY;
ALTER TABLE people ENABLE ROW LEVEL SECURITY;
ALTER TABLE marriages ENABLE ROW LEVEL SECURITY;
ALTER TABLE holdings ENABLE ROW LEVEL SECURITY;
ALTER TABLE consents ENABLE ROW LEVEL SECURITY;
ALTER TABLE sealed_facts ENABLE ROW LEVEL SECURITY;
ALTER TABLE cases ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_notes ENABLE ROW LEVEL SECURITY;
ALTER TABLE moves ENABLE ROW LEVEL SECURITY;
ALTER TABLE applications ENABLE ROW LEVEL SECURITY;
ALTER TABLE referrals ENABLE ROW LEVEL SECURITY;
ALTER TABLE referral_applications ENABLE ROW LEVEL SECURITY;
ALTER TABLE letters ENABLE ROW LEVEL SECURITY;
ALTER TABLE letter_files ENABLE ROW LEVEL SECURITY;
ALTER TABLE outgoing_numbers ENABLE ROW LEVEL SECURITY;

-- Cases stand on their own; everything else is seen through a case or a family.
CREATE POLICY cases_seen ON cases FOR SELECT USING (
  asking_role() = 'manager'
  OR (asking_role() = 'supervisor' AND office_id = asking_office())
  OR (asking_role() = 'lawyer' AND lawyer_id = asking_staff()));
CREATE POLICY cases_changed ON cases FOR UPDATE USING (
  (asking_role() = 'supervisor' AND office_id = asking_office())
  OR (asking_role() = 'lawyer' AND lawyer_id = asking_staff()));
CREATE POLICY cases_opened ON cases FOR INSERT WITH CHECK (
  (asking_role() = 'supervisor' OR (asking_role() = 'lawyer' AND lawyer_id = asking_staff()))
  AND EXISTS (SELECT FROM families f WHERE f.id = family_id));

CREATE POLICY families_seen ON families USING (
  (asking_role() = 'supervisor' AND office_id = asking_office())
  OR (asking_role() = 'lawyer' AND EXISTS (SELECT FROM cases c WHERE c.family_id = families.id AND c.lawyer_id = asking_staff())));

CREATE POLICY intakes_seen ON intakes FOR SELECT USING (
  submitted_by = asking_staff()
  OR (asking_role() = 'supervisor' AND office_id = asking_office())
  OR (asking_role() = 'lawyer' AND EXISTS (SELECT FROM cases c WHERE c.family_id = intakes.family_id)));
CREATE POLICY intakes_sent ON intakes FOR INSERT WITH CHECK (submitted_by = asking_staff() AND office_id = asking_office());
CREATE POLICY intakes_reviewed ON intakes FOR UPDATE USING (
  (submitted_by = asking_staff() AND status = 'draft')
  OR (asking_role() = 'supervisor' AND office_id = asking_office()))
  WITH CHECK (submitted_by = asking_staff() OR (asking_role() = 'supervisor' AND office_id = asking_office()));

CREATE POLICY by_family ON family_members USING (EXISTS (SELECT FROM families f WHERE f.id = family_id));
CREATE POLICY by_family ON family_contacts USING (EXISTS (SELECT FROM families f WHERE f.id = family_id));
CREATE POLICY by_family ON family_needs USING (EXISTS (SELECT FROM families f WHERE f.id = family_id));
CREATE POLICY by_family ON family_stays USING (EXISTS (SELECT FROM families f WHERE f.id = family_id));
CREATE POLICY by_family ON people USING (EXISTS (SELECT FROM families f WHERE f.id = family_id));
CREATE POLICY by_family ON marriages USING (EXISTS (SELECT FROM families f WHERE f.id = family_id));
CREATE POLICY by_family ON holdings USING (EXISTS (SELECT FROM families f WHERE f.id = family_id));
CREATE POLICY by_family ON consents USING (EXISTS (SELECT FROM families f WHERE f.id = family_id));
CREATE POLICY by_family ON sealed_facts USING (EXISTS (SELECT FROM families f WHERE f.id = family_id));

CREATE POLICY by_case ON case_notes USING (asking_role() <> 'manager' AND EXISTS (SELECT FROM cases c WHERE c.id = case_id));
CREATE POLICY seen_by_case ON applications FOR SELECT USING (EXISTS (SELECT FROM cases c WHERE c.id = case_id));
CREATE POLICY by_case ON applications USING (asking_role() <> 'manager' AND EXISTS (SELECT FROM cases c WHERE c.id = case_id));
CREATE POLICY seen_by_case ON referrals FOR SELECT USING (EXISTS (SELECT FROM cases c WHERE c.id = case_id));
CREATE POLICY by_case ON referrals USING (asking_role() <> 'manager' AND EXISTS (SELECT FROM cases c WHERE c.id = case_id));
CREATE POLICY by_referral ON referral_applications USING (EXISTS (SELECT FROM referrals r WHERE r.id = referral_id));
CREATE POLICY seen_by_case ON letters FOR SELECT USING (EXISTS (SELECT FROM cases c WHERE c.id = case_id));
CREATE POLICY by_case ON letters USING (asking_role() <> 'manager' AND EXISTS (SELECT FROM cases c WHERE c.id = case_id));
CREATE POLICY by_letter ON letter_files USING (asking_role() <> 'manager' AND EXISTS (SELECT FROM letters l WHERE l.id = letter_id));
CREATE POLICY by_office ON outgoing_numbers USING (office_id = asking_office() AND asking_role() IN ('lawyer', 'supervisor'));

-- Moves are only ever added, under the name of the person who makes them.
CREATE POLICY moves_seen ON moves FOR SELECT USING (EXISTS (SELECT FROM cases c WHERE c.id = case_id));
CREATE POLICY moves_written ON moves FOR INSERT WITH CHECK ("by" = asking_staff());

-- The application's role: no table of its own, no right to make one, and only what each table needs.
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO legalclinic_app;
GRANT SELECT, INSERT, UPDATE ON intakes, families, family_members, people, marriages, holdings, consents, cases, applications,
  referrals, letters, outgoing_numbers, offices, staff, data_keys TO legalclinic_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON family_contacts, family_needs, family_stays, referral_applications,
  users, user_claims, user_logins, user_tokens, setup_links TO legalclinic_app;
GRANT SELECT, INSERT ON moves, case_notes, letter_files, sealed_facts, data_protection_keys TO legalclinic_app;
GRANT SELECT ON person_figures, family_figures, intake_figures, document_types, document_dependencies, government_bodies, places, sites, glossary, holidays,
  priority_weights TO legalclinic_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO legalclinic_app;
