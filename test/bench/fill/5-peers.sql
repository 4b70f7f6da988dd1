-- What those who have no program of rules are given: the opening and the live figures as functions in the database.
CREATE SCHEMA peer;

CREATE TYPE peer.stat AS (industry_team_id uuid, code text, day date, opened integer, closed integer, responses_judged integer,
  responses_met integer, resolutions_judged integer, resolutions_met integer, evaluation_sum integer, evaluation_count integer);

-- The figures of team and day straight from the cycles, in one scan.
CREATE FUNCTION peer.record_stats("from" date, "to" date) RETURNS SETOF peer.stat LANGUAGE sql STABLE AS $$
  WITH span AS MATERIALIZED (SELECT "from"::timestamp AT TIME ZONE 'Asia/Shanghai' AS a, ("to" + 1)::timestamp AT TIME ZONE 'Asia/Shanghai' AS b),
  line AS (
    SELECT CASE WHEN c.closed_at IS NULL THEN (SELECT r.industry_team_id FROM service_record r WHERE r.id = c.service_record_id) ELSE c.attributed_team_id END AS team_id, v.*
    FROM span, service_cycle c CROSS JOIN LATERAL (VALUES
      (c.opened_at, 1, 0, 0, 0, 0, 0),
      (c.closed_at, 0, 1, 0, 0, 0, 0),
      (c.response_stopped_at, 0, 0, 1, (c.response_stopped_at <= c.response_due_at)::integer, 0, 0),
      (c.resolution_stopped_at, 0, 0, 0, 0, 1, (c.resolution_stopped_at <= c.resolution_due_at)::integer)
    ) v (at, opened, closed, response, response_met, resolution, resolution_met)
    WHERE (c.opened_at >= a AND c.opened_at < b OR c.closed_at >= a AND c.closed_at < b OR c.response_stopped_at >= a AND c.response_stopped_at < b
      OR c.resolution_stopped_at >= a AND c.resolution_stopped_at < b) AND v.at >= a AND v.at < b
  ), both_of AS (
    SELECT team_id, (at AT TIME ZONE 'Asia/Shanghai')::date AS day, opened, closed, response, response_met, resolution, resolution_met, 0 AS score, 0 AS answered FROM line
    UNION ALL
    SELECT c.attributed_team_id, (e.answered_at AT TIME ZONE 'Asia/Shanghai')::date, 0, 0, 0, 0, 0, 0, e.score, 1
    FROM span, evaluation e JOIN service_cycle c ON c.id = e.service_cycle_id
    WHERE e.answered_at >= a AND e.answered_at < b AND e.score IS NOT NULL
  )
  SELECT t.id, t.code, day, sum(opened)::integer, sum(closed)::integer, sum(response)::integer, sum(response_met)::integer, sum(resolution)::integer,
    sum(resolution_met)::integer, sum(score)::integer, sum(answered)::integer
  FROM both_of JOIN industry_team t ON t.id = team_id GROUP BY t.id, t.code, day ORDER BY t.id, day
$$;

-- The rows an opening leaves behind, without the rules that decide about it. Openings wait for each other where the product's do: at the number and the journal.
CREATE FUNCTION peer.open_service_record(staff_id uuid, customer_id uuid, contact_id uuid, identity_check_id uuid, subject text, content text)
RETURNS service_record LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  moment timestamptz := company_now();
  this_month text := to_char(moment AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM');
  buyer customer; person contact; level service_level; made service_record;
  count_of_month integer; record_id uuid := uuidv7(); cycle_id uuid := uuidv7(); letter_id uuid := uuidv7(); new_number text; secret text;
BEGIN
  SELECT * INTO STRICT buyer FROM customer c WHERE c.id = open_service_record.customer_id;
  SELECT * INTO STRICT person FROM contact c WHERE c.id = open_service_record.contact_id AND c.customer_id = buyer.id;
  SELECT * INTO STRICT level FROM service_level l WHERE l.id = buyer.service_level_id;
  PERFORM 1 FROM identity_check i WHERE i.id = open_service_record.identity_check_id AND i.contact_id = person.id AND i.result = 'PASSED'
    AND i.checked_at >= moment - interval '30 minutes';
  IF NOT FOUND THEN RAISE EXCEPTION 'IDENTITY_REQUIRED'; END IF;
  INSERT INTO record_number (month, last) VALUES (this_month, 1) ON CONFLICT (month) DO UPDATE SET last = record_number.last + 1 RETURNING last INTO count_of_month;
  new_number := 'SR-' || replace(this_month, '-', '') || '-' || lpad(count_of_month::text, 4, '0');
  INSERT INTO service_record (id, number, subject, content, channel, status, created_at, customer_id, contact_id, service_level_id, industry_team_id,
      routing_reason, identity_check_id, current_cycle_id, due_at, search_text, search_phone)
    VALUES (record_id, new_number, open_service_record.subject, open_service_record.content, 'PHONE', 'OPEN', moment, buyer.id, person.id, level.id, buyer.industry_team_id,
      '客户所属行业对应该团队。', open_service_record.identity_check_id, cycle_id, moment + make_interval(mins => level.response_target_minutes),
      concat_ws(E'\n', new_number, open_service_record.subject, buyer.name, person.name), coalesce(person.phone, ''))
    RETURNING * INTO made;
  INSERT INTO service_cycle (id, service_record_id, number, frame_id, opened_at, policy_version, calendar_version, service_level_version, response_basis,
      response_target_minutes, response_due_at, response_strict_due_at, response_provisional, resolution_target_minutes, resolution_due_at,
      resolution_strict_due_at, resolution_provisional)
    VALUES (cycle_id, record_id, 1, new_number, moment, 1, 31, level.version, 'WALL', level.response_target_minutes,
      moment + make_interval(mins => level.response_target_minutes), moment + make_interval(mins => level.response_target_minutes), false,
      level.resolution_target_minutes, moment + interval '3 days', moment + interval '1 day', false);
  INSERT INTO custody (id, service_record_id, from_at, industry_team_id) VALUES (uuidv7(), record_id, moment, buyer.industry_team_id);
  INSERT INTO touch (id, service_record_id, service_cycle_id, channel, direction, received_at, logged_at, content, author_id, contact_id)
    VALUES (uuidv7(), record_id, cycle_id, 'PHONE', 'INBOUND', moment, moment, open_service_record.content, open_service_record.staff_id, person.id);
  secret := encode(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()), 'hex');
  INSERT INTO signed_link (id, purpose, token_hash, contact_id, service_record_id, service_cycle_id, created_at)
    VALUES (uuidv7(), 'STATUS', encode(sha256(convert_to(secret, 'UTF8')), 'hex'), person.id, record_id, cycle_id, moment);
  INSERT INTO letter (id, kind, state, contact_id, to_address, subject, body_text, token, service_record_id, service_cycle_id, created_at)
    VALUES (letter_id, 'OPENING', 'QUEUED', person.id, coalesce(person.email, ''), '服务请求已受理 ' || new_number,
      '您的服务请求我们已经受理，并开设了服务记录。' || E'\n' || new_number || E'\n' || open_service_record.subject, secret, record_id, cycle_id, moment);
  PERFORM graphile_worker.add_job('send-letter', json_build_object('letterId', letter_id), max_attempts => 5);
  PERFORM pg_advisory_xact_lock(4711002);
  INSERT INTO journal_entry (seq, at, occurred_at, actor, action, target, payload, actor_staff_id, industry_team_id, service_record_id, subject_area)
    VALUES (nextval('journal_seq'), moment, moment, 'staff:' || open_service_record.staff_id, 'service_record.open', new_number,
      jsonb_build_object('channel', 'PHONE', 'contactId', person.id, 'customerId', buyer.id, 'cycle', new_number), open_service_record.staff_id,
      buyer.industry_team_id, record_id, 'SERVICE_RECORD');
  PERFORM pg_notify('attest_journal', (SELECT max(seq) FROM journal_entry)::text);
  RETURN made;
END $$;
