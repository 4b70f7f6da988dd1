-- What somebody asked to have out. Nothing is kept of what went out: it is read when it is fetched, with the rights of then.
CREATE TABLE export_request (
  id uuid PRIMARY KEY,
  resource text NOT NULL,
  format text NOT NULL,
  -- Whose it is, as the journal names them.
  principal text NOT NULL,
  token_hash text NOT NULL CONSTRAINT export_request_token_key UNIQUE,
  state text NOT NULL CHECK (state IN ('READY', 'RUNNING', 'DONE', 'FAILED')),
  rows integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  finished_at timestamptz
);
CREATE INDEX export_request_principal_idx ON export_request (principal, created_at);
