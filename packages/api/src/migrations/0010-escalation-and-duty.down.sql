DROP TABLE duty_page, duty_call, duty_handover, duty_template, duty_roster, staff_notice, clock_alert;
ALTER TABLE duty_shift DROP COLUMN backup_engineer_id;
DROP INDEX service_cycle_response_alert_idx, service_cycle_resolution_alert_idx;
ALTER TABLE service_cycle
  DROP COLUMN response_steps_told,
  DROP COLUMN response_alert_at,
  DROP COLUMN resolution_steps_told,
  DROP COLUMN resolution_alert_at;
