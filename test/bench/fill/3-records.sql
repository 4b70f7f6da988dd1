-- Service records with all that hangs on them. Mostly closed; what is open came in the last thirty days.
CREATE UNLOGGED TABLE bench.draft AS
WITH numbered AS (
  SELECT n, s.*, 1 + floor(customers * bench.chance(n, 1) ^ 2)::bigint AS customer,
    began + (ended - began) * ((n - 1)::double precision / records) AS at
  FROM bench.size s, generate_series(1, s.records) n
), timed AS (
  -- A day's requests come between eight and twenty o'clock.
  SELECT n, customer, records, engineers, teams, customers, ended,
    date_trunc('second', date_trunc('day', at, 'Asia/Shanghai') + interval '8 hours' + (at - date_trunc('day', at, 'Asia/Shanghai')) / 2) AS opened_at
  FROM numbered
), stated AS (
  SELECT *, CASE
      WHEN opened_at < ended - interval '30 days' OR bench.chance(n, 2) < 0.7 THEN 'CLOSED'
      ELSE (ARRAY['OPEN', 'ASSIGNED', 'ASSIGNED', 'IN_PROGRESS', 'IN_PROGRESS', 'IN_PROGRESS', 'WAITING_CUSTOMER', 'WAITING_CUSTOMER',
        'WAITING_THIRD_PARTY', 'PENDING_CONSENT'])[1 + floor(10 * bench.chance(n, 3))::integer] END AS status
  FROM timed
)
SELECT n, bench.id(opened_at, 20, n) AS record_id, bench.id(opened_at, 21, n) AS cycle_id, opened_at, status,
  'SR-' || to_char(opened_at AT TIME ZONE 'Asia/Shanghai', 'YYYYMM') || '-' || lpad(n::text, 7, '0') AS number,
  (ARRAY['PHONE', 'PHONE', 'PHONE', 'PHONE', 'PHONE', 'ONLINE', 'ONLINE', 'EMAIL', 'EMAIL', 'QQ'])[1 + floor(10 * bench.chance(n, 4))::integer] AS channel,
  bench.fixed(9, customer) AS customer_id,
  -- Contact n belongs to customer 1 + n % customers.
  bench.fixed(10, CASE WHEN customer = 1 THEN customers ELSE customer - 1 END + (CASE WHEN bench.chance(n, 5) < 0.5 THEN 0 ELSE customers END)) AS contact_id,
  bench.fixed(1, 1 + customer % teams) AS team_id,
  bench.fixed(3, CASE WHEN customer % 10 = 0 THEN 1 WHEN customer % 10 < 4 THEN 2 ELSE 3 END) AS level_id,
  CASE WHEN status <> 'OPEN' THEN bench.fixed(7, e.engineer) END AS engineer_id, bench.fixed(4, e.engineer) AS engineer_staff_id,
  bench.fixed(4, engineers + 1 + n % 200) AS agent_id,
  CASE WHEN status NOT IN ('OPEN', 'ASSIGNED') THEN opened_at + make_interval(secs => floor(CASE WHEN bench.chance(n, 6) < 0.93
    THEN 120 + 1500 * bench.chance(n, 7) ELSE 3700 + 9000 * bench.chance(n, 7) END)) END AS responded_at,
  CASE WHEN status = 'CLOSED' THEN opened_at + make_interval(secs => floor(14400 + 250000 * bench.chance(n, 8) ^ 2)) END AS closed_at,
  -- One in twenty-five has a long story.
  CASE WHEN n % 25 = 7 THEN 24 ELSE 2 + (n % 7 = 0)::integer END AS entries
FROM stated CROSS JOIN LATERAL (SELECT CASE WHEN customer % teams = 0 THEN teams ELSE customer % teams END + teams * floor(engineers / teams * bench.chance(n, 9))::bigint AS engineer) e;

BEGIN;
INSERT INTO service_record (id, number, subject, content, channel, status, created_at, customer_id, contact_id, service_level_id,
    industry_team_id, engineer_id, routing_reason, current_cycle_id, due_at, search_text, search_phone)
  SELECT record_id, number, (ARRAY['服务器无法登录', '数据库响应缓慢', '网络中断', '打印机离线', '报表数据不一致', '邮件收发失败', '磁盘空间不足', '证书即将到期'])[1 + n % 8] || ' ' || n,
    repeat('客户来电反映业务系统出现异常，请尽快安排工程师处理。', 3), channel, status, opened_at, customer_id, contact_id, level_id, team_id, engineer_id,
    '客户所属行业对应该团队。', cycle_id, CASE WHEN responded_at IS NULL THEN opened_at + interval '1 hour' ELSE opened_at + interval '1 day' END,
    number || E'\n' || n, '138' || lpad((n % 100000000)::text, 8, '0')
  FROM bench.draft ORDER BY n;
INSERT INTO service_cycle (id, service_record_id, number, frame_id, opened_at, responded_at, responded_by, closure_requested_at, resolved_at, closed_at,
    close_reason, policy_version, calendar_version, service_level_version, response_basis, response_target_minutes, response_due_at, response_strict_due_at,
    response_provisional, response_stopped_at, response_working_seconds, response_wall_seconds, resolution_target_minutes, resolution_due_at,
    resolution_strict_due_at, resolution_provisional, resolution_stopped_at, resolution_working_seconds, resolution_wall_seconds, archive_hash,
    attributed_team_id, attributed_engineer_id, attributed_level_id)
  SELECT cycle_id, record_id, 1, number, opened_at, responded_at, CASE WHEN responded_at IS NOT NULL THEN engineer_staff_id END,
    closed_at - interval '1 hour', closed_at - interval '1 hour', closed_at, CASE WHEN closed_at IS NOT NULL THEN 'CONSENT' END, 1, 31, 1,
    CASE WHEN channel = 'PHONE' THEN 'WALL' ELSE 'WORKING' END, 60, opened_at + interval '1 hour', opened_at + interval '1 hour', false,
    responded_at, extract(epoch FROM responded_at - opened_at)::integer, extract(epoch FROM responded_at - opened_at)::integer,
    1440, opened_at + interval '1 day', opened_at + interval '1 day', false, closed_at - interval '1 hour',
    extract(epoch FROM closed_at - opened_at)::integer - 3600, extract(epoch FROM closed_at - opened_at)::integer - 3600,
    CASE WHEN closed_at IS NOT NULL THEN encode(sha256(convert_to(number, 'UTF8')), 'hex') END,
    CASE WHEN closed_at IS NOT NULL THEN team_id END, CASE WHEN closed_at IS NOT NULL THEN engineer_id END, CASE WHEN closed_at IS NOT NULL THEN level_id END
  FROM bench.draft ORDER BY n;
COMMIT;

INSERT INTO touch (id, service_record_id, service_cycle_id, channel, direction, received_at, logged_at, content, author_id, contact_id)
  SELECT bench.id(opened_at, 22, n), record_id, cycle_id, channel, 'INBOUND', opened_at, opened_at, '客户来电报障。', agent_id, contact_id FROM bench.draft ORDER BY n;
INSERT INTO custody (id, service_record_id, from_at, to_at, industry_team_id, engineer_id)
  SELECT bench.id(opened_at, 23, n), record_id, opened_at, closed_at, team_id, engineer_id FROM bench.draft ORDER BY n;
INSERT INTO form_entry (id, service_record_id, service_cycle_id, part, text, author_id, at)
  SELECT bench.id(opened_at + make_interval(mins => part.at::integer * 10), 24, n * 4 + part.at), record_id, cycle_id, part.name,
    part.name || '：' || repeat('已与客户确认现象并记录处理过程。', 2), engineer_staff_id, opened_at + make_interval(mins => part.at::integer * 10)
  FROM bench.draft, unnest(ARRAY['COMMUNICATION', 'ANALYSIS', 'SOLUTION', 'RESULT']) WITH ORDINALITY AS part (name, at)
  WHERE responded_at IS NOT NULL AND (status = 'CLOSED' OR part.at <= 2) ORDER BY n;
INSERT INTO evaluation (id, service_cycle_id, service_record_id, contact_id, status, sent_at, expires_at, score, comment, versions, answered_at, locked_at)
  SELECT bench.id(closed_at, 25, n), cycle_id, record_id, contact_id, CASE WHEN answered THEN 'LOCKED' ELSE 'EXPIRED' END, closed_at, closed_at + interval '14 days',
    CASE WHEN answered THEN 5 - floor(bench.chance(n, 11) ^ 3 * 5)::integer END, CASE WHEN answered AND n % 3 = 0 THEN '处理及时，态度很好。' END,
    answered::integer, CASE WHEN answered THEN closed_at + interval '3 hours' END, CASE WHEN answered THEN closed_at + interval '27 hours' END
  FROM (SELECT *, bench.chance(n, 10) < 0.45 AS answered FROM bench.draft WHERE closed_at IS NOT NULL) d ORDER BY n;
