DROP TABLE imported_row;
ALTER TABLE export_request DROP COLUMN filter;
ALTER TABLE api_key
  DROP COLUMN points_per_second,
  DROP COLUMN previous_expires_at,
  DROP COLUMN previous_secret_hash;
