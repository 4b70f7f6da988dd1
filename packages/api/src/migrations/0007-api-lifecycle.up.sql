-- A key that is changed over: the secret before is good for a while beside the new one. What it may spend is its own.
ALTER TABLE api_key
  ADD COLUMN previous_secret_hash text CONSTRAINT api_key_previous_secret_key UNIQUE,
  ADD COLUMN previous_expires_at timestamptz,
  ADD COLUMN points_per_second integer NOT NULL DEFAULT 100
    CONSTRAINT api_key_points_per_second_range CHECK (points_per_second BETWEEN 1 AND 1000);

-- An export takes what a list was filtered by.
ALTER TABLE export_request ADD COLUMN filter jsonb;

-- What a row of a mapped file became, so that a second run knows it again.
CREATE TABLE imported_row (
  resource text NOT NULL,
  -- The row's own key, as the mapping names it.
  row_key text NOT NULL,
  target_id uuid NOT NULL,
  -- SHA-256 of what the row said.
  row_hash text NOT NULL,
  PRIMARY KEY (resource, row_key)
);
