-- The company: its teams, people, customers and their contacts. One reader's session per person who reads.
INSERT INTO company (id, name, name_en, hotline, demo) VALUES (1, '质信科技服务有限公司', 'Attest Technology Services', '400-820-0001', false) ON CONFLICT DO NOTHING;

INSERT INTO service_calendar_year (version, year, state, source, days, created_at)
  SELECT nextval('service_calendar_version'), y, 'CERTIFIED', 'bench', '[]', '2020-01-01T00:00:00+08' FROM generate_series(2000, 2030) y;

INSERT INTO industry_team (id, code, name, created_at)
  SELECT bench.fixed(1, n), code, name || '服务团队', '2020-01-01T00:00:00+08'
  FROM unnest(ARRAY['government', 'healthcare', 'education', 'finance', 'manufacturing', 'energy', 'transport', 'retail'],
    ARRAY['政府', '医疗', '教育', '金融', '制造', '能源', '交通', '零售']) WITH ORDINALITY AS t (code, name, n);
INSERT INTO routing_rule (id, industry, industry_team_id) SELECT bench.fixed(2, n), code, bench.fixed(1, n)
  FROM (SELECT code, row_number() OVER (ORDER BY id) AS n FROM industry_team) t;

INSERT INTO service_level (id, code, name, response_target_minutes, resolution_target_minutes, created_at)
  VALUES (bench.fixed(3, 1), 'gold', '金牌', 30, 240, '2020-01-01T00:00:00+08'),
    (bench.fixed(3, 2), 'silver', '银牌', 60, 480, '2020-01-01T00:00:00+08'),
    (bench.fixed(3, 3), 'standard', '标准', 60, 1440, '2020-01-01T00:00:00+08');

-- Engineers first, then those who read.
INSERT INTO staff (id, name, email, created_at)
  SELECT bench.fixed(4, n), (ARRAY['王', '李', '张', '刘', '陈', '杨', '赵', '黄'])[1 + n % 8] || (ARRAY['伟', '芳', '娜', '敏', '静', '磊', '洋'])[1 + n % 7],
    'person-' || n || '@bench.attest.test', '2020-01-01T00:00:00+08'
  FROM bench.size, generate_series(1, engineers + readers) n;
INSERT INTO role_grant (id, staff_id, role, valid_from)
  SELECT bench.fixed(5, n), bench.fixed(4, n), CASE WHEN n <= engineers THEN 'ENGINEER' ELSE 'CUSTOMER_SERVICE_MANAGER' END, '2020-01-01T00:00:00+08'
  FROM bench.size, generate_series(1, engineers + readers) n;
INSERT INTO session (id, token_hash, staff_id, created_at, expires_at)
  SELECT bench.fixed(6, n), encode(sha256(convert_to('bench-session-' || n, 'UTF8')), 'hex'), bench.fixed(4, engineers + n), now(), now() + interval '10 years'
  FROM bench.size, generate_series(1, readers) n;
INSERT INTO engineer (id, staff_id, outsourced, created_at)
  SELECT bench.fixed(7, n), bench.fixed(4, n), n % 5 = 0, '2020-01-01T00:00:00+08' FROM bench.size, generate_series(1, engineers) n;
INSERT INTO team_membership (id, engineer_id, industry_team_id, valid_from)
  SELECT bench.fixed(8, n), bench.fixed(7, n), bench.fixed(1, 1 + n % teams), '2020-01-01T00:00:00+08' FROM bench.size, generate_series(1, engineers) n;

INSERT INTO customer (id, name, industry, industry_team_id, service_level_id, contract_number, created_at)
  SELECT bench.fixed(9, n), (ARRAY['华', '中', '东', '新', '宏', '安'])[1 + n % 6] || (ARRAY['信', '达', '诚', '远', '泰'])[1 + n % 5] || '公司' || n,
    (SELECT code FROM industry_team t WHERE t.id = bench.fixed(1, 1 + n % teams)), bench.fixed(1, 1 + n % teams),
    bench.fixed(3, CASE WHEN n % 10 = 0 THEN 1 WHEN n % 10 < 4 THEN 2 ELSE 3 END), 'HT-' || n, '2020-01-01T00:00:00+08'
  FROM bench.size, generate_series(1, customers) n;
INSERT INTO contact (id, customer_id, name, phone, email, entitled_to_close, created_at)
  SELECT bench.fixed(10, n), bench.fixed(9, 1 + n % customers), '联系人' || n, '138' || lpad(n::text, 8, '0'), 'contact-' || n || '@customer.attest.test', n <= customers, '2020-01-01T00:00:00+08'
  FROM bench.size, generate_series(1, customers * 2) n;
ANALYZE;
