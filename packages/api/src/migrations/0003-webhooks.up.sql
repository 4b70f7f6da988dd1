-- Receivers of the journal outside: each follows it by a position of its own.
CREATE TABLE webhook_endpoint (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  url text NOT NULL,
  -- As an API key's: what of the journal the receiver may know.
  scopes text[] NOT NULL,
  -- Actions, or <area>.*; none: all.
  event_types text[] NOT NULL DEFAULT '{}',
  -- Needed in the clear to sign with; the one before it lives on for a day after a rotation.
  secret text NOT NULL,
  previous_secret text,
  previous_secret_expires_at timestamptz,
  -- Every entry up to this number was delivered, given up or not wanted.
  after_seq bigint NOT NULL,
  consecutive_failures integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz,
  last_success_at timestamptz,
  last_failure_at timestamptz,
  last_error text,
  disabled_at timestamptz,
  disabled_because text CHECK (disabled_because IN ('FAILING', 'GONE', 'PAUSED')),
  -- Who follows now; real time, so that a crash is made up for whatever the demo clock does.
  lease uuid,
  leased_until timestamptz,
  version integer NOT NULL DEFAULT 1,
  created_by uuid CONSTRAINT webhook_endpoint_staff_fkey REFERENCES staff (id),
  created_at timestamptz NOT NULL
);

CREATE TABLE webhook_delivery (
  id uuid PRIMARY KEY,
  webhook_endpoint_id uuid NOT NULL CONSTRAINT webhook_delivery_endpoint_fkey REFERENCES webhook_endpoint (id) ON DELETE CASCADE,
  -- The journal entry; null for a test whose entry is not written yet.
  seq bigint,
  test boolean NOT NULL DEFAULT false,
  action text NOT NULL,
  state text NOT NULL CHECK (state IN ('PENDING', 'DELIVERED', 'DEAD')),
  attempts integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL,
  last_attempt_at timestamptz,
  delivered_at timestamptz,
  last_status integer,
  last_error text
);
CREATE UNIQUE INDEX webhook_delivery_event_key ON webhook_delivery (webhook_endpoint_id, seq) WHERE NOT test;
CREATE INDEX webhook_delivery_endpoint_idx ON webhook_delivery (webhook_endpoint_id, id);
CREATE INDEX webhook_delivery_state_idx ON webhook_delivery (webhook_endpoint_id, state, id);
CREATE INDEX webhook_delivery_delivered_idx ON webhook_delivery (delivered_at);
