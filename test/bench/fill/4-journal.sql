-- Three entries a record on average, in the order in which they happened; then the figures, as the product's own function counts them.
INSERT INTO journal_entry (seq, at, occurred_at, actor, action, target, payload, actor_staff_id, industry_team_id, service_record_id, subject_area)
  SELECT nextval('journal_seq'), at, at, 'staff:' || who, action, number, payload, who, team_id, record_id, 'SERVICE_RECORD'
  FROM (
    SELECT d.n, i, opened_at + make_interval(secs => (i * 1200)::double precision) AS at, number, team_id, record_id,
      CASE WHEN i = 0 THEN agent_id ELSE engineer_staff_id END AS who,
      CASE WHEN i = 0 THEN 'service_record.open' WHEN i = 1 THEN 'service_record.respond' ELSE 'service_record.add_form_entry' END AS action,
      CASE WHEN i = 0 THEN jsonb_build_object('channel', channel, 'customerId', customer_id) ELSE jsonb_build_object('cycle', number) END AS payload
    FROM bench.draft d, generate_series(0, d.entries - 1) i
    ORDER BY at, d.n, i
  ) e;

INSERT INTO service_record_stat_part SELECT * FROM service_record_stat_lines(NULL, company_now());
INSERT INTO service_record_day
  SELECT day, industry_team_id, engineer_id, channel, service_level_id, sum(opened), sum(closed), sum(reopened),
    sum(responses_judged), sum(responses_met), sum(resolutions_judged), sum(resolutions_met), sum(evaluation_sum), sum(evaluation_count)
  FROM service_record_stat_part GROUP BY 1, 2, 3, 4, 5;
UPDATE service_record_stat_position SET seq = (SELECT max(seq) FROM journal_entry);
DROP TABLE bench.draft;
