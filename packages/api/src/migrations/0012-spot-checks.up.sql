-- Scorecards, spot checks, reviews, disputes, agreement (R34-R39).

CREATE TABLE scorecard (
  id uuid PRIMARY KEY,
  name text NOT NULL CONSTRAINT scorecard_name_key UNIQUE,
  created_at timestamptz NOT NULL
);

-- A version is never changed: an edit is the next one (R37).
CREATE TABLE scorecard_version (
  id uuid PRIMARY KEY,
  scorecard_id uuid NOT NULL CONSTRAINT scorecard_version_scorecard_fkey REFERENCES scorecard (id),
  version integer NOT NULL CHECK (version > 0),
  critical_display text NOT NULL CHECK (critical_display IN ('KEEP', 'ZERO')),
  created_by_id uuid CONSTRAINT scorecard_version_author_fkey REFERENCES staff (id),
  created_at timestamptz NOT NULL,
  CONSTRAINT scorecard_version_key UNIQUE (scorecard_id, version)
);

CREATE TABLE criterion (
  id uuid PRIMARY KEY,
  scorecard_version_id uuid NOT NULL CONSTRAINT criterion_version_fkey REFERENCES scorecard_version (id),
  position smallint NOT NULL,
  name text NOT NULL,
  group_name text NOT NULL,
  weight integer NOT NULL CHECK (weight BETWEEN 0 AND 1000),
  critical boolean NOT NULL,
  feeds text,
  root_causes text[] NOT NULL DEFAULT '{}',
  CONSTRAINT criterion_position_key UNIQUE (scorecard_version_id, position)
);

INSERT INTO scorecard (id, name, created_at)
  VALUES ('01900000-0000-7000-8000-000000000001', '服务质量评审表', '2024-01-01T00:00:00+08:00');
INSERT INTO scorecard_version (id, scorecard_id, version, critical_display, created_at) VALUES
  ('01900000-0000-7000-8000-000000000010', '01900000-0000-7000-8000-000000000001', 1, 'KEEP', '2024-01-01T00:00:00+08:00');
INSERT INTO criterion (id, scorecard_version_id, position, name, group_name, weight, critical, feeds, root_causes) VALUES
  ('01900000-0000-7000-8000-000000000011', '01900000-0000-7000-8000-000000000010', 1, '礼貌与耐心', '服务态度', 15, false, 'ATTITUDE', '{用语不当,语气生硬,工作量过大}'),
  ('01900000-0000-7000-8000-000000000012', '01900000-0000-7000-8000-000000000010', 2, '主动告知进展', '服务态度', 15, false, 'ATTITUDE', '{未主动联系,承诺未兑现,交接遗漏}'),
  ('01900000-0000-7000-8000-000000000013', '01900000-0000-7000-8000-000000000010', 3, '问题分析准确', '解决问题质量', 20, false, 'RESOLUTION_QUALITY', '{技能不足,信息收集不全,未查知识库}'),
  ('01900000-0000-7000-8000-000000000014', '01900000-0000-7000-8000-000000000010', 4, '方案有效并经客户确认', '解决问题质量', 25, false, 'RESOLUTION_QUALITY', '{方案不完整,未验证,未听取反馈}'),
  ('01900000-0000-7000-8000-000000000015', '01900000-0000-7000-8000-000000000010', 5, '服务记录表完整', '服务过程', 15, false, NULL, '{填写不及时,内容缺失,照抄模板}'),
  ('01900000-0000-7000-8000-000000000016', '01900000-0000-7000-8000-000000000010', 6, '升级与转派得当', '服务过程', 5, false, NULL, '{升级过晚,转派频繁,无人跟进}'),
  ('01900000-0000-7000-8000-000000000017', '01900000-0000-7000-8000-000000000010', 7, '客户信息安全', '红线', 5, true, NULL, '{身份未核验,信息外泄,越权操作}');

CREATE TABLE spot_check_plan (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('IRREGULAR', 'PERIODIC_AUDIT')),
  industry_team_id uuid NOT NULL CONSTRAINT spot_check_plan_team_fkey REFERENCES industry_team (id),
  from_date date NOT NULL,
  to_date date NOT NULL,
  method text NOT NULL CHECK (method IN ('ISO_2859', 'FIXED', 'CENSUS')),
  level text,
  aql text,
  fixed_size integer,
  stratify_by text NOT NULL CHECK (stratify_by IN ('NONE', 'CHANNEL', 'SERVICE_LEVEL')),
  scorecard_id uuid NOT NULL CONSTRAINT spot_check_plan_scorecard_fkey REFERENCES scorecard (id),
  commitment text NOT NULL,
  committed_at timestamptz NOT NULL,
  created_by_id uuid CONSTRAINT spot_check_plan_author_fkey REFERENCES staff (id),
  CHECK (from_date <= to_date)
);
CREATE INDEX spot_check_plan_team_idx ON spot_check_plan (industry_team_id, committed_at);

-- What was committed cannot be taken back (R35).
CREATE FUNCTION refuse_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% cannot be deleted', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER spot_check_plan_stays BEFORE DELETE ON spot_check_plan FOR EACH ROW EXECUTE FUNCTION refuse_delete();

CREATE TABLE lot (
  id uuid PRIMARY KEY,
  plan_id uuid NOT NULL CONSTRAINT lot_plan_key UNIQUE CONSTRAINT lot_plan_fkey REFERENCES spot_check_plan (id),
  industry_team_id uuid NOT NULL CONSTRAINT lot_team_fkey REFERENCES industry_team (id),
  status text NOT NULL CHECK (status IN ('PLANNED', 'FROZEN', 'DRAWN', 'IN_REVIEW', 'JUDGED', 'REVEALED')),
  verdict text CHECK (verdict IN ('ACCEPTED', 'NOT_ACCEPTED', 'EMPTY')),
  version integer NOT NULL DEFAULT 1,
  draw_index integer NOT NULL DEFAULT 1,
  -- Pinned at freeze (R37).
  scorecard_version_id uuid NOT NULL CONSTRAINT lot_scorecard_fkey REFERENCES scorecard_version (id),
  severity text NOT NULL,
  code_letter text,
  sample_size integer,
  acceptance_number integer,
  rejection_number integer,
  every_item boolean,
  frozen_at timestamptz,
  size integer,
  frame_hash text,
  drawn_at timestamptz,
  judged_at timestamptz,
  judged_by_id uuid CONSTRAINT lot_judge_fkey REFERENCES staff (id),
  defectives integer,
  revealed_at timestamptz,
  dispute_until timestamptz,
  -- Why nobody reviews it yet (R38).
  waiting_because text
);
CREATE INDEX lot_team_idx ON lot (industry_team_id, id);
CREATE INDEX lot_status_idx ON lot (status, id);

-- A draw committed, and once the lot is revealed its seed; earlier draws stay.
CREATE TABLE lot_draw (
  id uuid PRIMARY KEY,
  lot_id uuid NOT NULL CONSTRAINT lot_draw_lot_fkey REFERENCES lot (id),
  draw_index integer NOT NULL,
  commitment text NOT NULL,
  committed_at timestamptz NOT NULL,
  drawn_at timestamptz,
  drawn_by_id uuid CONSTRAINT lot_draw_staff_fkey REFERENCES staff (id),
  reason text,
  CONSTRAINT lot_draw_key UNIQUE (lot_id, draw_index)
);
CREATE TRIGGER lot_draw_stays BEFORE DELETE ON lot_draw FOR EACH ROW EXECUTE FUNCTION refuse_delete();

-- The secrets, apart from everything that is served: no GraphQL type, no journal entry, no export reads this table.
CREATE TABLE lot_seed (
  lot_id uuid NOT NULL CONSTRAINT lot_seed_lot_fkey REFERENCES lot (id),
  draw_index integer NOT NULL,
  seed text NOT NULL,
  CONSTRAINT lot_seed_pkey PRIMARY KEY (lot_id, draw_index)
);

CREATE TABLE frame_item (
  lot_id uuid NOT NULL CONSTRAINT frame_item_lot_fkey REFERENCES lot (id),
  id text COLLATE "C" NOT NULL,
  stratum text,
  service_cycle_id uuid NOT NULL CONSTRAINT frame_item_cycle_fkey REFERENCES service_cycle (id),
  CONSTRAINT frame_item_pkey PRIMARY KEY (lot_id, id)
);
CREATE INDEX frame_item_cycle_idx ON frame_item (service_cycle_id);

CREATE TABLE sample_item (
  id uuid PRIMARY KEY,
  lot_id uuid NOT NULL CONSTRAINT sample_item_lot_fkey REFERENCES lot (id),
  draw_index integer NOT NULL,
  position integer NOT NULL,
  stratum text,
  rank integer NOT NULL,
  item_id text NOT NULL,
  rank_hash text NOT NULL,
  service_cycle_id uuid NOT NULL CONSTRAINT sample_item_cycle_fkey REFERENCES service_cycle (id),
  replaced_because text,
  defective boolean,
  CONSTRAINT sample_item_key UNIQUE (lot_id, draw_index, item_id)
);
CREATE INDEX sample_item_cycle_idx ON sample_item (service_cycle_id);

CREATE TABLE review (
  id uuid PRIMARY KEY,
  lot_id uuid NOT NULL CONSTRAINT review_lot_fkey REFERENCES lot (id),
  draw_index integer NOT NULL,
  item_id text NOT NULL,
  service_cycle_id uuid NOT NULL CONSTRAINT review_cycle_fkey REFERENCES service_cycle (id),
  service_record_id uuid NOT NULL CONSTRAINT review_record_fkey REFERENCES service_record (id),
  reviewer_id uuid NOT NULL CONSTRAINT review_reviewer_fkey REFERENCES staff (id),
  -- DRAWN by the sample, REQUIRED by R20, THIRD where two disagree.
  cause text NOT NULL CHECK (cause IN ('DRAWN', 'REQUIRED', 'THIRD')),
  status text NOT NULL CHECK (status IN ('ASSIGNED', 'DRAFT', 'SUBMITTED', 'DISPUTED', 'FINAL')),
  version integer NOT NULL DEFAULT 1,
  score integer,
  arithmetic_score integer,
  critical_failed boolean,
  defective boolean,
  assigned_at timestamptz NOT NULL,
  submitted_at timestamptz,
  final_at timestamptz,
  -- The end of the time for a dispute or, after its decision, for an appeal; later by admission.
  dispute_until timestamptz,
  CONSTRAINT review_once UNIQUE (lot_id, draw_index, item_id, reviewer_id)
);
CREATE INDEX review_reviewer_idx ON review (reviewer_id, status);
CREATE INDEX review_cycle_idx ON review (service_cycle_id);
CREATE INDEX review_record_idx ON review (service_record_id);
CREATE INDEX review_final_idx ON review (dispute_until) WHERE status = 'SUBMITTED' AND dispute_until IS NOT NULL;

CREATE TABLE review_mark (
  review_id uuid NOT NULL CONSTRAINT review_mark_review_fkey REFERENCES review (id),
  criterion_id uuid NOT NULL CONSTRAINT review_mark_criterion_fkey REFERENCES criterion (id),
  score integer CHECK (score BETWEEN 0 AND 1000),
  evidence text,
  root_cause text,
  CONSTRAINT review_mark_pkey PRIMARY KEY (review_id, criterion_id)
);

-- A dispute, then at most one appeal (R39); marks_before is what the review said until it was decided.
CREATE TABLE review_dispute (
  id uuid PRIMARY KEY,
  review_id uuid NOT NULL CONSTRAINT review_dispute_review_fkey REFERENCES review (id),
  instance text NOT NULL CHECK (instance IN ('DISPUTE', 'APPEAL')),
  reason text NOT NULL,
  raised_by_id uuid NOT NULL CONSTRAINT review_dispute_raiser_fkey REFERENCES staff (id),
  raised_at timestamptz NOT NULL,
  decided_by_id uuid CONSTRAINT review_dispute_decider_fkey REFERENCES staff (id),
  decided_at timestamptz,
  upheld boolean,
  decision text,
  marks_before jsonb,
  CONSTRAINT review_dispute_once UNIQUE (review_id, instance)
);

-- A dispute that came too late, admitted with a reason.
CREATE TABLE dispute_admission (
  review_id uuid PRIMARY KEY CONSTRAINT dispute_admission_review_fkey REFERENCES review (id),
  reason text NOT NULL,
  admitted_by_id uuid NOT NULL CONSTRAINT dispute_admission_staff_fkey REFERENCES staff (id),
  admitted_at timestamptz NOT NULL
);

-- What an inspector declared to be too near to: a team, or one person of it.
CREATE TABLE conflict_declaration (
  id uuid PRIMARY KEY,
  inspector_id uuid NOT NULL CONSTRAINT conflict_declaration_inspector_fkey REFERENCES staff (id),
  industry_team_id uuid CONSTRAINT conflict_declaration_team_fkey REFERENCES industry_team (id),
  staff_id uuid CONSTRAINT conflict_declaration_staff_fkey REFERENCES staff (id),
  reason text NOT NULL,
  declared_at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  CHECK ((industry_team_id IS NULL) <> (staff_id IS NULL))
);
CREATE INDEX conflict_declaration_inspector_idx ON conflict_declaration (inspector_id);

-- Several inspectors score the same chosen records, to see whether they agree.
CREATE TABLE calibration_session (
  id uuid PRIMARY KEY,
  title text NOT NULL,
  scorecard_version_id uuid NOT NULL CONSTRAINT calibration_session_scorecard_fkey REFERENCES scorecard_version (id),
  deadline timestamptz NOT NULL,
  created_by_id uuid NOT NULL CONSTRAINT calibration_session_author_fkey REFERENCES staff (id),
  created_at timestamptz NOT NULL
);

CREATE TABLE calibration_item (
  session_id uuid NOT NULL CONSTRAINT calibration_item_session_fkey REFERENCES calibration_session (id),
  service_cycle_id uuid NOT NULL CONSTRAINT calibration_item_cycle_fkey REFERENCES service_cycle (id),
  position smallint NOT NULL,
  CONSTRAINT calibration_item_pkey PRIMARY KEY (session_id, service_cycle_id)
);

CREATE TABLE calibration_invitation (
  session_id uuid NOT NULL CONSTRAINT calibration_invitation_session_fkey REFERENCES calibration_session (id),
  inspector_id uuid NOT NULL CONSTRAINT calibration_invitation_inspector_fkey REFERENCES staff (id),
  CONSTRAINT calibration_invitation_pkey PRIMARY KEY (session_id, inspector_id)
);
CREATE INDEX calibration_invitation_inspector_idx ON calibration_invitation (inspector_id);

-- The author's own scores are the baseline.
CREATE TABLE calibration_rating (
  session_id uuid NOT NULL CONSTRAINT calibration_rating_session_fkey REFERENCES calibration_session (id),
  service_cycle_id uuid NOT NULL CONSTRAINT calibration_rating_cycle_fkey REFERENCES service_cycle (id),
  inspector_id uuid NOT NULL CONSTRAINT calibration_rating_inspector_fkey REFERENCES staff (id),
  criterion_id uuid NOT NULL CONSTRAINT calibration_rating_criterion_fkey REFERENCES criterion (id),
  score integer CHECK (score BETWEEN 0 AND 1000),
  rated_at timestamptz NOT NULL,
  CONSTRAINT calibration_rating_pkey PRIMARY KEY (session_id, service_cycle_id, inspector_id, criterion_id)
);

-- How a team is inspected: where it stands between the severities, of which industry_team.severity is what is shown (R36),
-- and how often it is audited where it manages itself (R34).
CREATE TABLE team_inspection (
  industry_team_id uuid PRIMARY KEY CONSTRAINT team_inspection_team_fkey REFERENCES industry_team (id),
  recent text[] NOT NULL DEFAULT '{}',
  score integer NOT NULL DEFAULT 0,
  rejected_tightened integer NOT NULL DEFAULT 0,
  audit_cadence_days integer NOT NULL DEFAULT 90 CHECK (audit_cadence_days BETWEEN 1 AND 366),
  changed_at timestamptz NOT NULL
);
