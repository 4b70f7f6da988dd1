-- Mail that comes in, the inbox of what nobody has accepted yet, and the queries for a status.

-- What reply addresses are signed with; one for every instance.
CREATE TABLE mail_secret (
  id smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
  secret text NOT NULL
);

-- How far each mailbox was read; a new uid_validity begins anew.
CREATE TABLE mailbox_position (
  mailbox text PRIMARY KEY,
  uid_validity bigint NOT NULL,
  last_uid bigint NOT NULL
);

CREATE TABLE inbound_mail (
  id uuid PRIMARY KEY,
  -- A mail that comes twice, whatever way, has the same key.
  message_key text NOT NULL CONSTRAINT inbound_mail_key UNIQUE,
  source text NOT NULL CHECK (source IN ('SMTP', 'IMAP')),
  -- The sender of the transport: empty for the null return path, null where it is not known.
  envelope_from text,
  envelope_to text[] NOT NULL DEFAULT '{}',
  size integer NOT NULL,
  arrived_at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('RECEIVED', 'SORTED', 'UNREADABLE')),
  outcome text,
  -- Why it could not be read, or by what a machine's mail was known.
  reason text,
  attempts integer NOT NULL DEFAULT 0,
  from_address text NOT NULL DEFAULT '',
  from_name text NOT NULL DEFAULT '',
  subject text NOT NULL DEFAULT '',
  body_text text NOT NULL DEFAULT '',
  -- Cleaned: no scripts, no forms, nothing fetched from elsewhere.
  body_html text,
  contact_id uuid CONSTRAINT inbound_mail_contact_fkey REFERENCES contact (id),
  service_record_id uuid CONSTRAINT inbound_mail_record_fkey REFERENCES service_record (id),
  touch_id uuid CONSTRAINT inbound_mail_touch_fkey REFERENCES touch (id),
  sorted_at timestamptz
);
CREATE INDEX inbound_mail_arrived_idx ON inbound_mail (arrived_at, id);
CREATE INDEX inbound_mail_waiting_idx ON inbound_mail (arrived_at) WHERE state = 'RECEIVED';
CREATE INDEX inbound_mail_touch_idx ON inbound_mail (touch_id);
CREATE INDEX inbound_mail_from_idx ON inbound_mail (from_address, arrived_at);

-- The mail as it came, before anything was made of it.
CREATE TABLE inbound_mail_source (
  inbound_mail_id uuid PRIMARY KEY CONSTRAINT inbound_mail_source_mail_fkey REFERENCES inbound_mail (id),
  raw bytea NOT NULL
);

CREATE TABLE mail_attachment (
  id uuid PRIMARY KEY,
  inbound_mail_id uuid NOT NULL CONSTRAINT mail_attachment_mail_fkey REFERENCES inbound_mail (id),
  position integer NOT NULL,
  name text NOT NULL,
  media_type text NOT NULL,
  size integer NOT NULL,
  sha256 text NOT NULL,
  refused_because text CHECK (refused_because IN ('TOO_LARGE', 'TOO_MANY', 'FORBIDDEN_KIND', 'INFECTED', 'NOT_SCANNED')),
  CONSTRAINT mail_attachment_position_key UNIQUE (inbound_mail_id, position)
);

-- Of those that were not refused.
CREATE TABLE mail_attachment_content (
  mail_attachment_id uuid PRIMARY KEY CONSTRAINT mail_attachment_content_fkey REFERENCES mail_attachment (id),
  content bytea NOT NULL
);

CREATE TABLE inbox_entry (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  kind text NOT NULL CHECK (kind IN ('MESSAGE', 'CALLBACK')),
  state text NOT NULL CHECK (state IN ('WAITING', 'ACCEPTED', 'FILED', 'MERGED', 'SPLIT', 'DISMISSED')),
  waiting_for text NOT NULL CHECK (waiting_for IN ('ACCEPTANCE', 'IDENTITY', 'READING', 'CALLBACK')),
  note text,
  channel text NOT NULL,
  address text,
  received_at timestamptz NOT NULL,
  subject text NOT NULL,
  content text NOT NULL,
  contact_id uuid CONSTRAINT inbox_entry_contact_fkey REFERENCES contact (id),
  -- The record it names; nobody has said yet that it belongs there.
  named_record_id uuid CONSTRAINT inbox_entry_named_fkey REFERENCES service_record (id),
  inbound_mail_id uuid CONSTRAINT inbox_entry_mail_fkey REFERENCES inbound_mail (id),
  letter_id uuid CONSTRAINT inbox_entry_letter_key UNIQUE CONSTRAINT inbox_entry_letter_fkey REFERENCES letter (id),
  split_from_id uuid CONSTRAINT inbox_entry_split_fkey REFERENCES inbox_entry (id),
  merged_into_id uuid CONSTRAINT inbox_entry_merged_fkey REFERENCES inbox_entry (id),
  service_record_id uuid CONSTRAINT inbox_entry_record_fkey REFERENCES service_record (id),
  decided_by uuid CONSTRAINT inbox_entry_staff_fkey REFERENCES staff (id),
  decided_at timestamptz,
  decision_reason text,
  created_at timestamptz NOT NULL
);
CREATE INDEX inbox_entry_state_idx ON inbox_entry (state, received_at, id);
CREATE INDEX inbox_entry_mail_idx ON inbox_entry (inbound_mail_id);
CREATE INDEX inbox_entry_merged_idx ON inbox_entry (merged_into_id);

-- Every query for a status, and every try at a number that is not the contact's customer's (R19).
CREATE TABLE status_query (
  id uuid PRIMARY KEY,
  method text NOT NULL CHECK (method IN ('PHONE', 'EMAIL')),
  contact_id uuid NOT NULL CONSTRAINT status_query_contact_fkey REFERENCES contact (id),
  record_number text NOT NULL,
  -- Only of a record that was told of.
  service_record_id uuid CONSTRAINT status_query_record_fkey REFERENCES service_record (id),
  answer text NOT NULL CHECK (answer IN ('TOLD', 'NOT_FOUND', 'LOCKED')),
  identity_check_id uuid CONSTRAINT status_query_identity_fkey REFERENCES identity_check (id),
  inbound_mail_id uuid CONSTRAINT status_query_mail_fkey REFERENCES inbound_mail (id),
  asked_at timestamptz NOT NULL,
  answered_by uuid CONSTRAINT status_query_staff_fkey REFERENCES staff (id)
);
CREATE INDEX status_query_contact_idx ON status_query (contact_id, asked_at);
CREATE INDEX status_query_record_idx ON status_query (service_record_id, asked_at);

-- Automatic answers are counted by address.
CREATE INDEX letter_address_idx ON letter (lower(to_address), created_at);
