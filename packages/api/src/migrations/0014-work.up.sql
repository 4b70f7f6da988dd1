-- Experts convened on a hard problem (R18). An open one blocks closing.
CREATE TABLE consultation (
  id uuid PRIMARY KEY,
  service_record_id uuid NOT NULL CONSTRAINT consultation_record_fkey REFERENCES service_record (id),
  service_cycle_id uuid NOT NULL CONSTRAINT consultation_cycle_fkey REFERENCES service_cycle (id),
  status text NOT NULL CHECK (status IN ('OPEN', 'DECIDED', 'CANCELLED')),
  version integer NOT NULL DEFAULT 1,
  question text NOT NULL,
  convened_by_id uuid NOT NULL CONSTRAINT consultation_convener_fkey REFERENCES staff (id),
  convened_at timestamptz NOT NULL,
  -- The decision, or why it was cancelled; null while open.
  outcome text,
  ended_by_id uuid CONSTRAINT consultation_ender_fkey REFERENCES staff (id),
  ended_at timestamptz,
  solution_id uuid CONSTRAINT consultation_solution_fkey REFERENCES solution (id),
  CONSTRAINT consultation_ended_check CHECK ((status = 'OPEN') = (outcome IS NULL AND ended_at IS NULL))
);
CREATE INDEX consultation_record_idx ON consultation (service_record_id, convened_at);

CREATE TABLE consultation_expert (
  consultation_id uuid NOT NULL CONSTRAINT consultation_expert_consultation_fkey REFERENCES consultation (id),
  staff_id uuid NOT NULL CONSTRAINT consultation_expert_staff_fkey REFERENCES staff (id),
  CONSTRAINT consultation_expert_pkey PRIMARY KEY (consultation_id, staff_id)
);
CREATE INDEX consultation_expert_staff_idx ON consultation_expert (staff_id);

CREATE TABLE consultation_proposal (
  id uuid PRIMARY KEY,
  consultation_id uuid NOT NULL CONSTRAINT consultation_proposal_consultation_fkey REFERENCES consultation (id),
  author_id uuid NOT NULL CONSTRAINT consultation_proposal_author_fkey REFERENCES staff (id),
  text text NOT NULL,
  at timestamptz NOT NULL
);
CREATE INDEX consultation_proposal_consultation_idx ON consultation_proposal (consultation_id, at);

-- What a holder asked of those who may reassign (R17).
CREATE TABLE reassignment_request (
  id uuid PRIMARY KEY,
  service_record_id uuid NOT NULL CONSTRAINT reassignment_request_record_fkey REFERENCES service_record (id),
  asked_by_id uuid NOT NULL CONSTRAINT reassignment_request_asker_fkey REFERENCES staff (id),
  asked_at timestamptz NOT NULL,
  reason text NOT NULL,
  suggested_engineer_id uuid CONSTRAINT reassignment_request_engineer_fkey REFERENCES engineer (id),
  status text NOT NULL CHECK (status IN ('AWAITED', 'GRANTED', 'REFUSED', 'OVERTAKEN')),
  decided_by_id uuid CONSTRAINT reassignment_request_decider_fkey REFERENCES staff (id),
  decided_at timestamptz,
  answer text
);
CREATE UNIQUE INDEX reassignment_request_awaited_key ON reassignment_request (service_record_id) WHERE status = 'AWAITED';
CREATE INDEX reassignment_request_record_idx ON reassignment_request (service_record_id, asked_at);

-- What is coordinated behind a record besides its holder (R15).
CREATE TABLE backup_resource (
  id uuid PRIMARY KEY,
  service_record_id uuid NOT NULL CONSTRAINT backup_resource_record_fkey REFERENCES service_record (id),
  kind text NOT NULL CHECK (kind IN ('ENGINEER', 'OUTSOURCED', 'VENDOR', 'EQUIPMENT')),
  engineer_id uuid CONSTRAINT backup_resource_engineer_fkey REFERENCES engineer (id),
  description text NOT NULL,
  requested_by_id uuid NOT NULL CONSTRAINT backup_resource_requester_fkey REFERENCES staff (id),
  requested_at timestamptz NOT NULL,
  released_at timestamptz
);
CREATE INDEX backup_resource_record_idx ON backup_resource (service_record_id, requested_at);

ALTER TABLE service_record
  -- The record that a duplicate was merged into (R22).
  ADD COLUMN merged_into_id uuid CONSTRAINT service_record_merged_into_fkey REFERENCES service_record (id),
  -- The closed record this one goes on with, when its time for reopening was over (R22).
  ADD COLUMN follows_id uuid CONSTRAINT service_record_follows_fkey REFERENCES service_record (id);
CREATE INDEX service_record_merged_into_idx ON service_record (merged_into_id) WHERE merged_into_id IS NOT NULL;
