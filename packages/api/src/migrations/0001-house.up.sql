-- The house: company, people, organisation, customers, service records, evaluations, letters, journal.
-- Every instant is a timestamptz of whole seconds; every id is a UUID version 7 made by the application.

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Bigrams of a text, for a search that finds two Chinese characters: trigrams need three.
CREATE FUNCTION bigrams(value text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT substr(lower(value), i, 2)), '{}')
  FROM generate_series(1, greatest(length(value) - 1, 1)) AS i
  WHERE value <> ''
$$;

CREATE TABLE company (
  id smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
  name text NOT NULL,
  name_en text NOT NULL,
  -- The 400 number, as letters name it.
  hotline text,
  demo boolean NOT NULL,
  -- The company's time is the database's time plus this; it moves only in demo mode.
  clock_offset_seconds bigint NOT NULL DEFAULT 0,
  -- The offset by which the times of waiting jobs are reckoned; behind the clock's only while it is being moved.
  queue_offset_seconds bigint NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE FUNCTION company_now() RETURNS timestamptz LANGUAGE sql VOLATILE AS $$
  SELECT date_trunc('second', clock_timestamp()) + make_interval(secs => coalesce((SELECT clock_offset_seconds FROM company), 0))
$$;

-- ---------------------------------------------------------------- people
CREATE TABLE staff (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  email text NOT NULL CHECK (email = lower(email)),
  password_hash text,
  active boolean NOT NULL DEFAULT true,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  CONSTRAINT staff_email_key UNIQUE (email)
);

CREATE TABLE role_grant (
  id uuid PRIMARY KEY,
  staff_id uuid NOT NULL CONSTRAINT role_grant_staff_fkey REFERENCES staff (id),
  role text NOT NULL,
  valid_from timestamptz NOT NULL,
  valid_to timestamptz,
  granted_by uuid,
  CONSTRAINT role_grant_once EXCLUDE USING gist (staff_id WITH =, role WITH =, tstzrange(valid_from, valid_to) WITH &&)
);

-- expires_at is real time, as the browser's cookie is: the demo clock signs nobody out.
CREATE TABLE session (
  id uuid PRIMARY KEY,
  token_hash text NOT NULL CONSTRAINT session_token_key UNIQUE,
  staff_id uuid CONSTRAINT session_staff_fkey REFERENCES staff (id),
  contact_id uuid,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  CHECK ((staff_id IS NULL) <> (contact_id IS NULL))
);
CREATE INDEX session_staff_idx ON session (staff_id);
CREATE INDEX session_expiry_idx ON session (expires_at);

-- One row a try, taken back when it succeeds, so that an account and an address can be counted; kept for a day.
CREATE TABLE sign_in_failure (
  id uuid PRIMARY KEY,
  subject text NOT NULL,
  failed_at timestamptz NOT NULL
);
CREATE INDEX sign_in_failure_subject_idx ON sign_in_failure (subject, failed_at);
CREATE INDEX sign_in_failure_time_idx ON sign_in_failure (failed_at);

-- A one-time secret bound to a person and a purpose; only its hash is kept.
CREATE TABLE one_time_secret (
  id uuid PRIMARY KEY,
  purpose text NOT NULL CHECK (purpose IN ('SET_PASSWORD', 'SIGN_IN_CODE')),
  secret_hash text NOT NULL,
  staff_id uuid CONSTRAINT one_time_secret_staff_fkey REFERENCES staff (id),
  contact_id uuid,
  attempts integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
CREATE INDEX one_time_secret_hash_idx ON one_time_secret (secret_hash);
CREATE INDEX one_time_secret_contact_idx ON one_time_secret (contact_id, created_at);

CREATE TABLE api_key (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  prefix text NOT NULL,
  secret_hash text NOT NULL CONSTRAINT api_key_secret_key UNIQUE,
  scopes text[] NOT NULL,
  created_by uuid,
  created_at timestamptz NOT NULL,
  expires_at timestamptz,
  revoked_at timestamptz,
  last_used_at timestamptz
);

-- ---------------------------------------------------------------- organisation
CREATE TABLE industry_team (
  id uuid PRIMARY KEY,
  code text NOT NULL CONSTRAINT industry_team_code_key UNIQUE,
  name text NOT NULL,
  mode text NOT NULL DEFAULT 'COMPANY_MANAGED' CHECK (mode IN ('COMPANY_MANAGED', 'SELF_MANAGED')),
  severity text NOT NULL DEFAULT 'NORMAL',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL
);

CREATE TABLE team_manager (
  id uuid PRIMARY KEY,
  industry_team_id uuid NOT NULL CONSTRAINT team_manager_team_fkey REFERENCES industry_team (id),
  staff_id uuid NOT NULL CONSTRAINT team_manager_staff_fkey REFERENCES staff (id),
  valid_from timestamptz NOT NULL,
  valid_to timestamptz,
  CONSTRAINT team_manager_never_two EXCLUDE USING gist (industry_team_id WITH =, tstzrange(valid_from, valid_to) WITH &&)
);
CREATE INDEX team_manager_staff_idx ON team_manager (staff_id);

CREATE TABLE engineer (
  id uuid PRIMARY KEY,
  staff_id uuid NOT NULL CONSTRAINT engineer_staff_key UNIQUE CONSTRAINT engineer_staff_fkey REFERENCES staff (id),
  outsourced boolean NOT NULL DEFAULT false,
  vendor text,
  specialties text[] NOT NULL DEFAULT '{}',
  certificates text[] NOT NULL DEFAULT '{}',
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL
);

CREATE TABLE team_membership (
  id uuid PRIMARY KEY,
  engineer_id uuid NOT NULL CONSTRAINT team_membership_engineer_fkey REFERENCES engineer (id),
  industry_team_id uuid NOT NULL CONSTRAINT team_membership_team_fkey REFERENCES industry_team (id),
  valid_from timestamptz NOT NULL,
  valid_to timestamptz,
  CONSTRAINT team_membership_one_team EXCLUDE USING gist (engineer_id WITH =, tstzrange(valid_from, valid_to) WITH &&)
);
CREATE INDEX team_membership_team_idx ON team_membership (industry_team_id);

-- Which team serves an industry; the smaller number wins, a tie goes to the customer-service manager.
CREATE TABLE routing_rule (
  id uuid PRIMARY KEY,
  industry text NOT NULL,
  industry_team_id uuid NOT NULL CONSTRAINT routing_rule_team_fkey REFERENCES industry_team (id),
  priority integer NOT NULL DEFAULT 100
);
CREATE INDEX routing_rule_industry_idx ON routing_rule (industry, priority);

-- Who answers the phone outside working time.
CREATE TABLE duty_shift (
  id uuid PRIMARY KEY,
  engineer_id uuid NOT NULL CONSTRAINT duty_shift_engineer_fkey REFERENCES engineer (id),
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  CHECK (ends_at > starts_at)
);
CREATE INDEX duty_shift_time_idx ON duty_shift (starts_at, ends_at);

-- One row each time a year's table changes; the version counts over all years, so that one number pins the whole calendar.
CREATE TABLE service_calendar_year (
  version integer PRIMARY KEY,
  year integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  state text NOT NULL CHECK (state IN ('EMPTY', 'PROVISIONAL', 'CERTIFIED')),
  source text,
  certified_by uuid CONSTRAINT service_calendar_year_staff_fkey REFERENCES staff (id),
  days jsonb NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE INDEX service_calendar_year_idx ON service_calendar_year (year, version);
-- Never gives a number twice, not even one that was rolled back: a version stands for one calendar for ever.
CREATE SEQUENCE service_calendar_version;

CREATE TABLE service_level (
  id uuid PRIMARY KEY,
  code text NOT NULL CONSTRAINT service_level_code_key UNIQUE,
  name text NOT NULL,
  response_target_minutes integer NOT NULL CHECK (response_target_minutes BETWEEN 1 AND 60),
  resolution_target_minutes integer NOT NULL CHECK (resolution_target_minutes > 0),
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL
);

CREATE TABLE customer (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  industry text NOT NULL,
  industry_team_id uuid CONSTRAINT customer_team_fkey REFERENCES industry_team (id),
  service_level_id uuid NOT NULL CONSTRAINT customer_level_fkey REFERENCES service_level (id),
  outsourcing_allowed boolean NOT NULL DEFAULT true,
  contract_number text,
  contract_ends_on date,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL
);
CREATE INDEX customer_team_idx ON customer (industry_team_id);
CREATE INDEX customer_name_idx ON customer (name COLLATE "zh-x-icu", id);
CREATE INDEX customer_search_idx ON customer USING gin (bigrams(name));

CREATE TABLE contact (
  id uuid PRIMARY KEY,
  customer_id uuid NOT NULL CONSTRAINT contact_customer_fkey REFERENCES customer (id),
  name text NOT NULL,
  phone text,
  email text,
  entitled_to_close boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL
);
CREATE INDEX contact_customer_idx ON contact (customer_id);
CREATE INDEX contact_phone_idx ON contact (phone);
CREATE INDEX contact_email_idx ON contact (lower(email));
CREATE INDEX contact_search_idx ON contact USING gin (bigrams(name));
CREATE INDEX contact_reach_idx ON contact USING gin (bigrams(coalesce(phone, '')), bigrams(coalesce(email, '')));
ALTER TABLE session ADD CONSTRAINT session_contact_fkey FOREIGN KEY (contact_id) REFERENCES contact (id);
ALTER TABLE one_time_secret ADD CONSTRAINT one_time_secret_contact_fkey FOREIGN KEY (contact_id) REFERENCES contact (id);

-- ---------------------------------------------------------------- service records
CREATE TABLE identity_check (
  id uuid PRIMARY KEY,
  contact_id uuid NOT NULL CONSTRAINT identity_check_contact_fkey REFERENCES contact (id),
  method text NOT NULL,
  evidence text NOT NULL,
  result text NOT NULL CHECK (result IN ('PASSED', 'FAILED')),
  checked_by uuid CONSTRAINT identity_check_staff_fkey REFERENCES staff (id),
  checked_at timestamptz NOT NULL
);
CREATE INDEX identity_check_contact_idx ON identity_check (contact_id, checked_at);

CREATE TABLE record_number (
  month text PRIMARY KEY,
  last integer NOT NULL
);

CREATE TABLE service_record (
  id uuid PRIMARY KEY,
  number text NOT NULL CONSTRAINT service_record_number_key UNIQUE,
  version integer NOT NULL DEFAULT 1,
  subject text NOT NULL,
  content text NOT NULL,
  channel text NOT NULL,
  status text NOT NULL,
  created_at timestamptz NOT NULL,
  intake_delay_minutes integer NOT NULL DEFAULT 0,
  intake_delay_flagged boolean NOT NULL DEFAULT false,
  customer_id uuid NOT NULL CONSTRAINT service_record_customer_fkey REFERENCES customer (id),
  contact_id uuid NOT NULL CONSTRAINT service_record_contact_fkey REFERENCES contact (id),
  service_level_id uuid NOT NULL CONSTRAINT service_record_level_fkey REFERENCES service_level (id),
  industry_team_id uuid CONSTRAINT service_record_team_fkey REFERENCES industry_team (id),
  engineer_id uuid CONSTRAINT service_record_engineer_fkey REFERENCES engineer (id),
  routing_reason text NOT NULL,
  identity_check_id uuid CONSTRAINT service_record_identity_fkey REFERENCES identity_check (id),
  waiver_reason text,
  -- IMPORTED: the log it came from names neither identity check nor form.
  origin text NOT NULL DEFAULT 'DESK' CHECK (origin IN ('DESK', 'PORTAL', 'IMPORTED')),
  current_cycle_id uuid NOT NULL,
  -- The clock that governs now: the response's until responded, then the resolution's.
  due_at timestamptz NOT NULL,
  reassignment_count integer NOT NULL DEFAULT 0,
  -- Number, subject, customer and contact, for the search; the phone stands apart because not everyone may search by it.
  search_text text NOT NULL,
  search_phone text NOT NULL DEFAULT ''
);
CREATE INDEX service_record_created_idx ON service_record (created_at, id);
CREATE INDEX service_record_due_idx ON service_record (due_at, id);
CREATE INDEX service_record_team_created_idx ON service_record (industry_team_id, status, created_at, id);
CREATE INDEX service_record_team_due_idx ON service_record (industry_team_id, status, due_at, id);
CREATE INDEX service_record_engineer_idx ON service_record (engineer_id, created_at, id);
CREATE INDEX service_record_customer_idx ON service_record (customer_id, created_at, id);
CREATE INDEX service_record_contact_idx ON service_record (contact_id);
CREATE INDEX service_record_search_idx ON service_record USING gin (bigrams(search_text));
CREATE INDEX service_record_phone_idx ON service_record (search_phone text_pattern_ops);

CREATE TABLE service_cycle (
  id uuid PRIMARY KEY,
  service_record_id uuid NOT NULL CONSTRAINT service_cycle_record_fkey REFERENCES service_record (id) DEFERRABLE INITIALLY DEFERRED,
  number integer NOT NULL,
  frame_id text NOT NULL CONSTRAINT service_cycle_frame_key UNIQUE,
  opened_at timestamptz NOT NULL,
  responded_at timestamptz,
  responded_by uuid CONSTRAINT service_cycle_responder_fkey REFERENCES staff (id),
  closure_requested_at timestamptz,
  resolved_at timestamptz,
  closed_at timestamptz,
  close_reason text,
  -- Pinned at opening (R11): what was in force then judges this cycle for ever.
  policy_version integer NOT NULL,
  calendar_version integer NOT NULL,
  -- [{version, at}]: certifications that moved the clocks while they ran.
  recounts jsonb NOT NULL DEFAULT '[]',
  service_level_version integer NOT NULL,
  response_basis text NOT NULL,
  response_target_minutes integer NOT NULL,
  response_due_at timestamptz NOT NULL,
  response_strict_due_at timestamptz NOT NULL,
  response_provisional boolean NOT NULL,
  -- The earliest obligation a later touch by phone added (R9), on wall time.
  response_phone_due_at timestamptz,
  response_excluded boolean NOT NULL DEFAULT false,
  response_stopped_at timestamptz,
  response_working_seconds integer,
  response_wall_seconds integer,
  resolution_target_minutes integer NOT NULL,
  resolution_due_at timestamptz NOT NULL,
  resolution_strict_due_at timestamptz NOT NULL,
  resolution_provisional boolean NOT NULL,
  resolution_excluded boolean NOT NULL DEFAULT false,
  resolution_stopped_at timestamptz,
  resolution_working_seconds integer,
  resolution_wall_seconds integer,
  -- [{from, to | null, reason}]: the waits of the resolution clock, in order, instants in epoch seconds.
  pauses jsonb NOT NULL DEFAULT '[]',
  archive_hash text,
  archive text,
  attributed_team_id uuid CONSTRAINT service_cycle_team_fkey REFERENCES industry_team (id),
  attributed_engineer_id uuid CONSTRAINT service_cycle_engineer_fkey REFERENCES engineer (id),
  attributed_level_id uuid CONSTRAINT service_cycle_level_fkey REFERENCES service_level (id),
  -- Why QA looks at this cycle whatever the draw: consent recorded by the holder, unreachable, …
  qa_flags text[] NOT NULL DEFAULT '{}',
  CONSTRAINT service_cycle_number_key UNIQUE (service_record_id, number)
);
CREATE INDEX service_cycle_closed_idx ON service_cycle (attributed_team_id, closed_at);
ALTER TABLE service_record ADD CONSTRAINT service_record_cycle_fkey FOREIGN KEY (current_cycle_id) REFERENCES service_cycle (id) DEFERRABLE INITIALLY DEFERRED;

CREATE TABLE touch (
  id uuid PRIMARY KEY,
  service_record_id uuid NOT NULL CONSTRAINT touch_record_fkey REFERENCES service_record (id),
  service_cycle_id uuid NOT NULL CONSTRAINT touch_cycle_fkey REFERENCES service_cycle (id) DEFERRABLE INITIALLY DEFERRED,
  channel text NOT NULL,
  direction text NOT NULL CHECK (direction IN ('INBOUND', 'OUTBOUND')),
  address text,
  received_at timestamptz NOT NULL,
  logged_at timestamptz NOT NULL,
  automatic boolean NOT NULL DEFAULT false,
  answered boolean NOT NULL DEFAULT true,
  content text,
  evidence text,
  author_id uuid CONSTRAINT touch_author_fkey REFERENCES staff (id),
  contact_id uuid CONSTRAINT touch_contact_fkey REFERENCES contact (id)
);
CREATE INDEX touch_record_idx ON touch (service_record_id, received_at, id);

CREATE TABLE form_entry (
  id uuid PRIMARY KEY,
  service_record_id uuid NOT NULL CONSTRAINT form_entry_record_fkey REFERENCES service_record (id),
  service_cycle_id uuid NOT NULL CONSTRAINT form_entry_cycle_fkey REFERENCES service_cycle (id) DEFERRABLE INITIALLY DEFERRED,
  part text NOT NULL CHECK (part IN ('COMMUNICATION', 'ANALYSIS', 'SOLUTION', 'RESULT')),
  text text NOT NULL,
  author_id uuid CONSTRAINT form_entry_author_fkey REFERENCES staff (id),
  at timestamptz NOT NULL
);
CREATE INDEX form_entry_cycle_idx ON form_entry (service_cycle_id, at, id);

CREATE TABLE solution (
  id uuid PRIMARY KEY,
  service_record_id uuid NOT NULL CONSTRAINT solution_record_fkey REFERENCES service_record (id),
  service_cycle_id uuid NOT NULL CONSTRAINT solution_cycle_fkey REFERENCES service_cycle (id),
  version integer NOT NULL,
  text text NOT NULL,
  proposed_by_id uuid NOT NULL CONSTRAINT solution_staff_fkey REFERENCES staff (id),
  proposed_at timestamptz NOT NULL,
  customer_feedback text,
  CONSTRAINT solution_version_key UNIQUE (service_record_id, version)
);

CREATE TABLE custody (
  id uuid PRIMARY KEY,
  service_record_id uuid NOT NULL CONSTRAINT custody_record_fkey REFERENCES service_record (id) DEFERRABLE INITIALLY DEFERRED,
  from_at timestamptz NOT NULL,
  to_at timestamptz,
  industry_team_id uuid CONSTRAINT custody_team_fkey REFERENCES industry_team (id),
  engineer_id uuid CONSTRAINT custody_engineer_fkey REFERENCES engineer (id),
  reason text,
  -- A holder of less than a second leaves an empty range, which overlaps nothing.
  CONSTRAINT custody_one_holder EXCLUDE USING gist (service_record_id WITH =, tstzrange(from_at, to_at) WITH &&)
);
CREATE INDEX custody_record_idx ON custody (service_record_id, from_at);
CREATE INDEX custody_engineer_idx ON custody (engineer_id, service_record_id);

CREATE TABLE signed_link (
  id uuid PRIMARY KEY,
  purpose text NOT NULL CHECK (purpose IN ('STATUS', 'CONSENT', 'EVALUATION')),
  token_hash text NOT NULL CONSTRAINT signed_link_token_key UNIQUE,
  contact_id uuid NOT NULL CONSTRAINT signed_link_contact_fkey REFERENCES contact (id),
  service_record_id uuid NOT NULL CONSTRAINT signed_link_record_fkey REFERENCES service_record (id),
  service_cycle_id uuid NOT NULL CONSTRAINT signed_link_cycle_fkey REFERENCES service_cycle (id),
  created_at timestamptz NOT NULL,
  expires_at timestamptz
);
CREATE INDEX signed_link_cycle_idx ON signed_link (service_cycle_id);

-- Every word for or against closing, also a second one that changed nothing.
CREATE TABLE consent (
  id uuid PRIMARY KEY,
  service_cycle_id uuid NOT NULL CONSTRAINT consent_cycle_fkey REFERENCES service_cycle (id),
  contact_id uuid NOT NULL CONSTRAINT consent_contact_fkey REFERENCES contact (id),
  decision text NOT NULL CHECK (decision IN ('AGREED', 'DECLINED')),
  via text NOT NULL CHECK (via IN ('LINK', 'CALL')),
  evidence text,
  reason text,
  recorded_by uuid CONSTRAINT consent_staff_fkey REFERENCES staff (id),
  recorded_at timestamptz NOT NULL
);
CREATE INDEX consent_cycle_idx ON consent (service_cycle_id, recorded_at);

-- An attempt to reach the customer about closing (R20): three on three workdays open the unreachable path.
CREATE TABLE contact_attempt (
  id uuid PRIMARY KEY,
  service_cycle_id uuid NOT NULL CONSTRAINT contact_attempt_cycle_fkey REFERENCES service_cycle (id),
  channel text NOT NULL,
  text text NOT NULL,
  attempted_by uuid NOT NULL CONSTRAINT contact_attempt_staff_fkey REFERENCES staff (id),
  attempted_at timestamptz NOT NULL
);
CREATE INDEX contact_attempt_cycle_idx ON contact_attempt (service_cycle_id, attempted_at);

-- ---------------------------------------------------------------- evaluations and letters
CREATE TABLE evaluation (
  id uuid PRIMARY KEY,
  service_cycle_id uuid NOT NULL CONSTRAINT evaluation_cycle_fkey REFERENCES service_cycle (id),
  service_record_id uuid NOT NULL CONSTRAINT evaluation_record_fkey REFERENCES service_record (id),
  contact_id uuid NOT NULL CONSTRAINT evaluation_contact_fkey REFERENCES contact (id),
  status text NOT NULL,
  sent_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  score integer CHECK (score BETWEEN 1 AND 5),
  comment text,
  versions integer NOT NULL DEFAULT 0,
  answered_at timestamptz,
  locked_at timestamptz,
  reminders integer NOT NULL DEFAULT 0,
  suppressed_because text,
  CONSTRAINT evaluation_contact_key UNIQUE (service_cycle_id, contact_id)
);
CREATE INDEX evaluation_sent_idx ON evaluation (sent_at, id);
CREATE INDEX evaluation_record_idx ON evaluation (service_record_id);

CREATE TABLE evaluation_answer (
  id uuid PRIMARY KEY,
  evaluation_id uuid NOT NULL CONSTRAINT evaluation_answer_evaluation_fkey REFERENCES evaluation (id),
  version integer NOT NULL,
  score integer NOT NULL CHECK (score BETWEEN 1 AND 5),
  comment text,
  scored boolean NOT NULL,
  answered_at timestamptz NOT NULL
);
CREATE INDEX evaluation_answer_idx ON evaluation_answer (evaluation_id, version);

CREATE TABLE letter (
  id uuid PRIMARY KEY,
  kind text NOT NULL,
  state text NOT NULL,
  contact_id uuid CONSTRAINT letter_contact_fkey REFERENCES contact (id),
  to_address text NOT NULL,
  subject text NOT NULL,
  -- `{{token}}` stands where the link's secret goes.
  body_text text NOT NULL,
  -- Emptied once the letter is out, except in demo mode.
  token text,
  service_record_id uuid CONSTRAINT letter_record_fkey REFERENCES service_record (id),
  service_cycle_id uuid CONSTRAINT letter_cycle_fkey REFERENCES service_cycle (id),
  message_id text,
  attempts integer NOT NULL DEFAULT 0,
  last_error text,
  created_at timestamptz NOT NULL,
  sent_at timestamptz
);
CREATE INDEX letter_created_idx ON letter (created_at, id);
CREATE INDEX letter_record_idx ON letter (service_record_id);

-- ---------------------------------------------------------------- journal
CREATE SEQUENCE journal_seq;
CREATE TABLE journal_entry (
  seq bigint PRIMARY KEY,
  at timestamptz NOT NULL,
  occurred_at timestamptz NOT NULL,
  actor text NOT NULL,
  action text NOT NULL,
  target text NOT NULL,
  payload jsonb,
  -- Who may read it: not served, not hashed.
  actor_staff_id uuid,
  industry_team_id uuid,
  service_record_id uuid,
  subject_area text NOT NULL
);
CREATE INDEX journal_entry_record_idx ON journal_entry (service_record_id, seq);
CREATE INDEX journal_entry_target_idx ON journal_entry (target, seq);
CREATE INDEX journal_entry_action_idx ON journal_entry (action, seq);
CREATE INDEX journal_entry_team_idx ON journal_entry (industry_team_id, seq);
CREATE INDEX journal_entry_actor_idx ON journal_entry (actor_staff_id, seq);

CREATE TABLE journal_seal (
  seq bigint PRIMARY KEY CONSTRAINT journal_seal_entry_fkey REFERENCES journal_entry (seq),
  previous_hash text NOT NULL,
  hash text NOT NULL
);

CREATE TABLE idempotency_key (
  principal text NOT NULL,
  key text NOT NULL,
  body_hash text NOT NULL,
  -- What the command made, to answer again when the whole answer was lost on its way out.
  results jsonb NOT NULL DEFAULT '{}',
  answer jsonb,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (principal, key)
);
CREATE INDEX idempotency_key_created_idx ON idempotency_key (created_at);
