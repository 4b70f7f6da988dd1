-- What was imported, kept so that a longer log continues it: a record's story is told again from all updates known.
CREATE TABLE imported_incident (
  number text PRIMARY KEY,
  service_record_id uuid NOT NULL CONSTRAINT imported_incident_record_key UNIQUE
    CONSTRAINT imported_incident_record_fkey REFERENCES service_record (id) DEFERRABLE INITIALLY DEFERRED,
  -- SHA-256 of the plan it was stored by: the same plan needs no look at the rest.
  plan_hash text NOT NULL,
  -- The record's version as the import left it; another one means that somebody worked on it since.
  record_version integer NOT NULL,
  -- [update]: in the order they happened, each as far as it differs from the one before; names included.
  updates jsonb NOT NULL,
  -- How it has ended so far.
  outcome jsonb NOT NULL
);
