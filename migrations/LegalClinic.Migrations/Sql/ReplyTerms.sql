-- When bodies reply (docs/domain/states.md, referrals).
GRANT SELECT ON reply_terms TO legalclinic_app;
CREATE INDEX ix_referrals_to_remind ON referrals (remind_on) WHERE remind_on IS NOT NULL;

-- What waits already is reminded on the day its reply was expected, and taken higher after as long again.
UPDATE referrals SET escalate_on = reply_expected_on + (reply_expected_on - delivered_on),
  remind_on = CASE status WHEN 'delivered' THEN reply_expected_on WHEN 'reminded' THEN reply_expected_on + (reply_expected_on - delivered_on) END
WHERE delivered_on IS NOT NULL;

-- What the clinic knows of a body's speed, over the cases of everybody: days and offices, nothing of any case.
CREATE FUNCTION replies_of_body(body text) RETURNS TABLE (office_name text, delivered_on date, replied_on date)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT r.office_name::text, r.delivered_on, r.reply_on FROM referrals r
        WHERE r.body_code = body AND r.delivered_on IS NOT NULL AND r.reply_on >= r.delivered_on AND r.reply_result <> 'no_answer'
          AND asking_staff() IS NOT NULL $$;
REVOKE EXECUTE ON FUNCTION replies_of_body(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION replies_of_body(text) TO legalclinic_app;
