-- Answers that a company's people give again and again, with places for what differs.
CREATE TABLE answer_template (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  title text NOT NULL,
  text text NOT NULL,
  CONSTRAINT answer_template_title_key UNIQUE (title)
);

-- The lists behind the manager's figures.
CREATE INDEX service_cycle_response_stopped_idx ON service_cycle (response_stopped_at) WHERE response_stopped_at IS NOT NULL;
CREATE INDEX service_cycle_resolution_stopped_idx ON service_cycle (resolution_stopped_at) WHERE resolution_stopped_at IS NOT NULL;
CREATE INDEX service_cycle_closed_at_idx ON service_cycle (closed_at) WHERE closed_at IS NOT NULL;
CREATE INDEX service_cycle_reopened_idx ON service_cycle (opened_at) WHERE number > 1;
CREATE INDEX service_record_passed_around_idx ON service_record (created_at, id) WHERE reassignment_count >= 3;
