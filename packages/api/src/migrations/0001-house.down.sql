DROP TABLE idempotency_key, journal_seal, journal_entry, letter, evaluation_answer, evaluation, contact_attempt, consent, signed_link,
  custody, solution, form_entry, touch, service_cycle, service_record, record_number, identity_check, contact, customer, service_level,
  service_calendar_year, duty_shift, routing_rule, team_membership, engineer, team_manager, industry_team, api_key, one_time_secret,
  sign_in_failure, session, role_grant, staff, company CASCADE;
DROP SEQUENCE journal_seq, service_calendar_version;
DROP FUNCTION company_now();
DROP FUNCTION bigrams(text);
