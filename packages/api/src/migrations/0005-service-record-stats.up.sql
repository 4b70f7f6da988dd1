-- Figures of service records by day, kept up from the journal: what a dashboard asks never scans the records.

-- What each cycle and evaluation counts for, on its own day; a closed cycle counts for whom it was attributed to, an open
-- one for who has the record now. A clock counts once it is stopped and judged, an answer once it is locked.
CREATE FUNCTION service_record_stat_lines(records uuid[], seen_at timestamptz)
RETURNS TABLE (service_record_id uuid, day date, industry_team_id uuid, engineer_id uuid, channel text, service_level_id uuid,
  opened integer, closed integer, reopened integer, responses_judged integer, responses_met integer,
  resolutions_judged integer, resolutions_met integer, evaluation_sum integer, evaluation_count integer)
LANGUAGE sql STABLE AS $$
  WITH counted AS (
    SELECT y.*, r.channel,
      CASE WHEN y.closed_at IS NULL THEN r.industry_team_id ELSE y.attributed_team_id END AS team_id,
      CASE WHEN y.closed_at IS NULL THEN r.engineer_id ELSE y.attributed_engineer_id END AS holder_id,
      CASE WHEN y.closed_at IS NULL THEN r.service_level_id ELSE coalesce(y.attributed_level_id, r.service_level_id) END AS level_id
    FROM service_cycle y JOIN service_record r ON r.id = y.service_record_id
    WHERE records IS NULL OR y.service_record_id = ANY(records)
  )
  SELECT c.service_record_id, (line.at AT TIME ZONE 'Asia/Shanghai')::date, c.team_id, c.holder_id, c.channel, c.level_id,
    sum(line.opened)::integer, sum(line.closed)::integer, sum(line.reopened)::integer,
    sum(line.response)::integer, sum(line.response_met)::integer, sum(line.resolution)::integer, sum(line.resolution_met)::integer,
    sum(line.score)::integer, sum(line.answered)::integer
  FROM counted c CROSS JOIN LATERAL (
    SELECT c.opened_at AS at, (c.number = 1)::integer AS opened, 0 AS closed, (c.number > 1)::integer AS reopened,
      0 AS response, 0 AS response_met, 0 AS resolution, 0 AS resolution_met, 0 AS score, 0 AS answered
    UNION ALL
    SELECT c.closed_at, 0, 1, 0, 0, 0, 0, 0, 0, 0 WHERE c.closed_at IS NOT NULL
    UNION ALL
    SELECT c.response_stopped_at, 0, 0, 0, 1, (c.response_stopped_at <= c.response_due_at)::integer, 0, 0, 0, 0
    WHERE c.response_stopped_at IS NOT NULL AND NOT c.response_excluded
      AND (c.response_stopped_at <= c.response_due_at OR NOT c.response_provisional)
    UNION ALL
    SELECT c.resolution_stopped_at, 0, 0, 0, 0, 0, 1, (c.resolution_stopped_at <= c.resolution_due_at)::integer, 0, 0
    WHERE c.resolution_stopped_at IS NOT NULL AND NOT c.resolution_excluded
      AND (c.resolution_stopped_at <= c.resolution_due_at OR NOT c.resolution_provisional)
    UNION ALL
    SELECT e.answered_at, 0, 0, 0, 0, 0, 0, 0, e.score, 1 FROM evaluation e
    WHERE e.service_cycle_id = c.id AND e.score IS NOT NULL AND e.status NOT IN ('VOID', 'SUPPRESSED')
      AND e.answered_at < seen_at - interval '24 hours'
  ) line
  GROUP BY 1, 2, 3, 4, 5, 6
$$;

CREATE INDEX evaluation_cycle_idx ON evaluation (service_cycle_id);
CREATE INDEX evaluation_answered_idx ON evaluation (answered_at) WHERE answered_at IS NOT NULL;

-- What each record counts for in the figures below, to be taken back when it counts for something else.
CREATE TABLE service_record_stat_part AS SELECT * FROM service_record_stat_lines(NULL, company_now());
CREATE INDEX service_record_stat_part_record_idx ON service_record_stat_part (service_record_id);

CREATE TABLE service_record_day (
  day date NOT NULL,
  industry_team_id uuid,
  engineer_id uuid,
  channel text NOT NULL,
  service_level_id uuid NOT NULL,
  opened integer NOT NULL,
  closed integer NOT NULL,
  reopened integer NOT NULL,
  responses_judged integer NOT NULL,
  responses_met integer NOT NULL,
  resolutions_judged integer NOT NULL,
  resolutions_met integer NOT NULL,
  evaluation_sum integer NOT NULL,
  evaluation_count integer NOT NULL,
  CONSTRAINT service_record_day_key UNIQUE NULLS NOT DISTINCT (day, industry_team_id, engineer_id, channel, service_level_id)
);
INSERT INTO service_record_day
  SELECT day, industry_team_id, engineer_id, channel, service_level_id, sum(opened), sum(closed), sum(reopened),
    sum(responses_judged), sum(responses_met), sum(resolutions_judged), sum(resolutions_met), sum(evaluation_sum), sum(evaluation_count)
  FROM service_record_stat_part GROUP BY 1, 2, 3, 4, 5;

-- How far the figures follow the journal, and the locking of answers.
CREATE TABLE service_record_stat_position (
  id smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
  seq bigint NOT NULL,
  locked_until timestamptz NOT NULL
);
INSERT INTO service_record_stat_position (seq, locked_until)
  VALUES ((SELECT coalesce(max(seq), 0) FROM journal_entry), company_now() - interval '24 hours');
