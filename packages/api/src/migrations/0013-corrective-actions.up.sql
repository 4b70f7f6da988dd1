-- What follows from a rejected lot or a finding (R40).
CREATE TABLE corrective_action (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('CORRECTIVE', 'COACHING')),
  status text NOT NULL CHECK (status IN ('OPEN', 'DONE', 'EFFECTIVE', 'CANCELLED')),
  version integer NOT NULL DEFAULT 1,
  title text NOT NULL,
  root_cause text,
  industry_team_id uuid CONSTRAINT corrective_action_team_fkey REFERENCES industry_team (id),
  lot_id uuid CONSTRAINT corrective_action_lot_fkey REFERENCES lot (id),
  review_id uuid CONSTRAINT corrective_action_review_fkey REFERENCES review (id),
  owner_id uuid NOT NULL CONSTRAINT corrective_action_owner_fkey REFERENCES staff (id),
  -- Who is coached.
  subject_id uuid CONSTRAINT corrective_action_subject_fkey REFERENCES staff (id),
  due_at timestamptz NOT NULL,
  effect_check_days integer NOT NULL CHECK (effect_check_days BETWEEN 1 AND 366),
  effect_check_at timestamptz NOT NULL,
  evidence text,
  done_at timestamptz,
  check_note text,
  checked_by_id uuid CONSTRAINT corrective_action_checker_fkey REFERENCES staff (id),
  checked_at timestamptz,
  reopenings integer NOT NULL DEFAULT 0,
  created_by_id uuid NOT NULL CONSTRAINT corrective_action_author_fkey REFERENCES staff (id),
  created_at timestamptz NOT NULL
);
CREATE INDEX corrective_action_due_idx ON corrective_action (status, due_at, id);
CREATE INDEX corrective_action_team_idx ON corrective_action (industry_team_id);
CREATE INDEX corrective_action_owner_idx ON corrective_action (owner_id);
CREATE INDEX corrective_action_lot_idx ON corrective_action (lot_id);
