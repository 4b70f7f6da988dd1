-- Escalation (R13), notices to staff, duty (R14).

-- How many steps were told, and when the clock is to be asked again; null: not before it changes.
ALTER TABLE service_cycle
  ADD COLUMN response_steps_told smallint NOT NULL DEFAULT 0,
  ADD COLUMN response_alert_at timestamptz,
  ADD COLUMN resolution_steps_told smallint NOT NULL DEFAULT 0,
  ADD COLUMN resolution_alert_at timestamptz;
CREATE INDEX service_cycle_response_alert_idx ON service_cycle (response_alert_at) WHERE response_alert_at IS NOT NULL;
CREATE INDEX service_cycle_resolution_alert_idx ON service_cycle (resolution_alert_at) WHERE resolution_alert_at IS NOT NULL;
-- Clocks that run already are asked at once, and say themselves when they want to be asked again.
UPDATE service_cycle SET response_alert_at = opened_at
  WHERE response_stopped_at IS NULL AND NOT response_excluded AND closed_at IS NULL;
UPDATE service_cycle SET resolution_alert_at = opened_at
  WHERE resolution_stopped_at IS NULL AND NOT resolution_excluded AND closed_at IS NULL;

-- One row a clock and step, so that none is ever told twice.
CREATE TABLE clock_alert (
  id uuid PRIMARY KEY,
  service_cycle_id uuid NOT NULL CONSTRAINT clock_alert_cycle_fkey REFERENCES service_cycle (id) DEFERRABLE INITIALLY DEFERRED,
  service_record_id uuid NOT NULL CONSTRAINT clock_alert_record_fkey REFERENCES service_record (id) DEFERRABLE INITIALLY DEFERRED,
  clock_kind text NOT NULL,
  step smallint NOT NULL,
  due_at timestamptz NOT NULL,
  fired_at timestamptz NOT NULL,
  CONSTRAINT clock_alert_once UNIQUE (service_cycle_id, clock_kind, step)
);

-- What the house tells its own people: the list behind the bell, and the outbox of its mails.
CREATE TABLE staff_notice (
  id uuid PRIMARY KEY,
  staff_id uuid NOT NULL CONSTRAINT staff_notice_staff_fkey REFERENCES staff (id),
  kind text NOT NULL,
  -- What it is about; the same thing is told a person once.
  source text NOT NULL,
  service_record_id uuid,
  facts jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL,
  acknowledged_at timestamptz,
  handed_on_to uuid CONSTRAINT staff_notice_next_fkey REFERENCES staff (id),
  mail_state text NOT NULL DEFAULT 'QUEUED',
  mailed_at timestamptz,
  CONSTRAINT staff_notice_once UNIQUE (kind, source, staff_id)
);
CREATE INDEX staff_notice_of_staff_idx ON staff_notice (staff_id, id);
CREATE INDEX staff_notice_open_idx ON staff_notice (staff_id, id) WHERE acknowledged_at IS NULL;
CREATE INDEX staff_notice_mail_idx ON staff_notice (staff_id) WHERE mail_state = 'QUEUED';

ALTER TABLE duty_shift ADD COLUMN backup_engineer_id uuid CONSTRAINT duty_shift_backup_fkey REFERENCES engineer (id);
-- Counts every change of the roster, so that two who plan at once do not undo each other.
CREATE TABLE duty_roster (
  id smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
  version integer NOT NULL
);
INSERT INTO duty_roster (version) VALUES (1);

CREATE TABLE duty_template (
  id uuid PRIMARY KEY,
  name text NOT NULL CONSTRAINT duty_template_name_key UNIQUE,
  engineer_ids uuid[] NOT NULL,
  days_each smallint NOT NULL,
  change_at_minute smallint NOT NULL,
  version integer NOT NULL
);

CREATE TABLE duty_handover (
  id uuid PRIMARY KEY,
  from_engineer_id uuid NOT NULL CONSTRAINT duty_handover_from_fkey REFERENCES engineer (id),
  to_engineer_id uuid CONSTRAINT duty_handover_to_fkey REFERENCES engineer (id),
  note text NOT NULL,
  service_record_ids uuid[] NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE INDEX duty_handover_time_idx ON duty_handover (created_at);

-- A call to the 400 number, and who was paged for it outside working time.
CREATE TABLE duty_call (
  id uuid PRIMARY KEY,
  number text,
  contact_id uuid CONSTRAINT duty_call_contact_fkey REFERENCES contact (id),
  service_record_id uuid CONSTRAINT duty_call_record_fkey REFERENCES service_record (id) DEFERRABLE INITIALLY DEFERRED,
  called_at timestamptz NOT NULL,
  outside_hours boolean NOT NULL,
  gap boolean NOT NULL,
  pages_sent smallint NOT NULL DEFAULT 0,
  next_page_at timestamptz,
  acknowledged_at timestamptz,
  acknowledged_by uuid CONSTRAINT duty_call_staff_fkey REFERENCES staff (id)
);
CREATE INDEX duty_call_page_idx ON duty_call (next_page_at) WHERE next_page_at IS NOT NULL;
CREATE INDEX duty_call_time_idx ON duty_call (called_at);

CREATE TABLE duty_page (
  id uuid PRIMARY KEY,
  duty_call_id uuid NOT NULL CONSTRAINT duty_page_call_fkey REFERENCES duty_call (id),
  target text NOT NULL,
  staff_id uuid NOT NULL CONSTRAINT duty_page_staff_fkey REFERENCES staff (id),
  sent_at timestamptz NOT NULL,
  CONSTRAINT duty_page_once UNIQUE (duty_call_id, target, staff_id)
);
