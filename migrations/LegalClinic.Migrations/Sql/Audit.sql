-- The audit (docs/decisions/0012-audit-chain.md). The application may add rows and nothing else; who and when are filled in by the
-- database, whose the row is about as well. Every second the owner's sealing step gives new rows their place in the chain.

CREATE SEQUENCE audit_event_ids;

CREATE TABLE audit_events (
  id bigint NOT NULL DEFAULT nextval('audit_event_ids'),
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  staff_id uuid DEFAULT asking_staff(),
  role text DEFAULT asking_role(),
  office_id uuid DEFAULT asking_office(),
  act text NOT NULL,
  kind text NOT NULL,
  part text NOT NULL,
  subject text NOT NULL,
  subject_id uuid,
  intake_id uuid,
  case_id uuid,
  family_id uuid,
  assigned boolean,
  refused boolean NOT NULL,
  rows integer,
  detail text NOT NULL,
  seq bigint,
  seal bytea,
  CONSTRAINT pk_audit_events PRIMARY KEY (id, at),
  -- Identifiers and codes only: no name, note or search text passes.
  CONSTRAINT ck_audit_events_codes CHECK (
    act ~ '^[A-Za-z]{1,60}$' AND kind ~ '^[a-z_]{1,40}$' AND part ~ '^[a-z_]{1,40}$' AND subject ~ '^[a-z_]{0,40}$'
    AND detail ~ '^[a-z0-9_=,-]*$' AND length(detail) <= 300),
  CONSTRAINT ck_audit_events_seal CHECK ((seq IS NULL) = (seal IS NULL))
) PARTITION BY RANGE (at);

CREATE INDEX ix_audit_events_family ON audit_events (family_id, at) WHERE family_id IS NOT NULL;
CREATE INDEX ix_audit_events_intake ON audit_events (intake_id, at) WHERE intake_id IS NOT NULL;
CREATE INDEX ix_audit_events_office ON audit_events (office_id, at);
CREATE INDEX ix_audit_events_seq ON audit_events (seq);
CREATE INDEX ix_audit_events_unsealed ON audit_events (id) WHERE seq IS NULL;

-- Whatever month nobody made a partition for still has a place: a row is never refused for want of one.
CREATE TABLE audit_events_other PARTITION OF audit_events DEFAULT;

-- Makes the partitions of the present month and of as many after it as are asked for. A month whose rows already lie in the
-- partition for the rest stays there.
CREATE FUNCTION audit_make_partitions(ahead integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  month timestamptz;
  upto timestamptz;
  name text;
  made integer := 0;
  taken boolean;
BEGIN
  PERFORM pg_advisory_xact_lock(7203812);
  FOR i IN 0..ahead LOOP
    month := (date_trunc('month', now() AT TIME ZONE 'UTC') + make_interval(months => i)) AT TIME ZONE 'UTC';
    upto := (date_trunc('month', now() AT TIME ZONE 'UTC') + make_interval(months => i + 1)) AT TIME ZONE 'UTC';
    name := 'audit_events_' || to_char(month AT TIME ZONE 'UTC', 'YYYY_MM');
    CONTINUE WHEN to_regclass(name) IS NOT NULL;
    SELECT EXISTS (SELECT FROM audit_events_other o WHERE o.at >= month AND o.at < upto) INTO taken;
    CONTINUE WHEN taken;
    EXECUTE format('CREATE TABLE %I PARTITION OF audit_events FOR VALUES FROM (%L) TO (%L)', name, month, upto);
    made := made + 1;
  END LOOP;
  RETURN made;
END $$;
REVOKE EXECUTE ON FUNCTION audit_make_partitions FROM PUBLIC;
SELECT audit_make_partitions(12);

-- Finds the case and the family a row is about with the owner's eyes, so that an attempt on a file one may not see is told of as well,
-- and notes whether the person had the file to work on at that moment.
CREATE FUNCTION audit_fill() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
    WHEN 'intake' THEN
      NEW.intake_id := NEW.subject_id;
      SELECT x.family_id INTO NEW.family_id FROM intakes x WHERE x.id = NEW.subject_id;
    ELSE NULL;
  END CASE;
  IF NEW.case_id IS NOT NULL THEN
    SELECT x.family_id INTO NEW.family_id FROM cases x WHERE x.id = NEW.case_id;
  END IF;
  IF NEW.family_id IS NOT NULL THEN
    NEW.assigned := EXISTS (SELECT FROM cases c WHERE c.family_id = NEW.family_id AND c.lawyer_id = NEW.staff_id)
      OR (NEW.role = 'supervisor' AND EXISTS (SELECT FROM families f WHERE f.id = NEW.family_id AND f.office_id = NEW.office_id));
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER audit_fill BEFORE INSERT ON audit_events FOR EACH ROW EXECUTE FUNCTION audit_fill();

-- Nobody alters a row by mistake, not even the owner: it can only be sealed, once.
CREATE FUNCTION audit_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.seq IS NULL AND NEW.seq IS NOT NULL
    AND to_jsonb(OLD) - 'seq' - 'seal' = to_jsonb(NEW) - 'seq' - 'seal' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'The audit is only ever added to.' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_guard BEFORE UPDATE OR DELETE ON audit_events FOR EACH ROW EXECUTE FUNCTION audit_guard();

-- Seen by the supervisor of the office that read or was read, and by the lawyer who carries a case of the family.
ALTER TABLE audit_events ENABLE ROW LEVEL SECURITY;
CREATE POLICY audit_seen ON audit_events FOR SELECT USING (
  (asking_role() = 'supervisor' AND (office_id = asking_office() OR EXISTS (SELECT FROM families f WHERE f.id = family_id)))
  OR (asking_role() = 'lawyer' AND (
    EXISTS (SELECT FROM families f WHERE f.id = family_id)
    OR EXISTS (SELECT FROM intakes i WHERE i.id = intake_id AND i.family_id IS NOT NULL))));
CREATE POLICY audit_written ON audit_events FOR INSERT WITH CHECK (staff_id IS NOT DISTINCT FROM asking_staff());

GRANT SELECT ON audit_events TO legalclinic_app;
GRANT INSERT (act, kind, part, subject, subject_id, refused, rows, detail) ON audit_events TO legalclinic_app;
GRANT USAGE ON SEQUENCE audit_event_ids TO legalclinic_app;
GRANT SELECT ON audit_thresholds TO legalclinic_app;
