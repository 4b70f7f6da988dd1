import type { TestApi } from "@attest/api/testing/test-api";
import { newId } from "@attest/api/platform/random";

/** What somebody reviews, or sees to after a finding. */
export interface Reviewing {
  readonly reviewId: string;
  readonly correctiveActionId: string;
}

interface Side {
  readonly recordId: string;
  /** Whose work it is, and who sees to it. */
  readonly engineerId: string;
  readonly staffId: string;
}

/** A revealed lot with one review, by the inspector given, and what followed from it. */
export async function reviewOf(
  api: TestApi,
  teamId: string,
  { inspectorId, side }: { readonly inspectorId: string; readonly side: Side },
): Promise<Reviewing> {
  const [plan, lot, reviewId, correctiveActionId] = [newId(), newId(), newId(), newId()];
  const { recordId, engineerId, staffId } = side;
  const query = (statement: string, values: unknown[]): Promise<unknown> =>
    api.dataSource.query(statement, values);
  await query("UPDATE service_cycle SET attributed_engineer_id = $2 WHERE service_record_id = $1", [
    recordId,
    engineerId,
  ]);
  await query(PLAN, [plan, teamId]);
  await query(LOT, [lot, plan, teamId]);
  await query(REVIEW, [reviewId, lot, recordId, inspectorId]);
  await query(ACTION, [correctiveActionId, staffId, inspectorId]);
  return { reviewId, correctiveActionId };
}

const PLAN = `INSERT INTO spot_check_plan (id, kind, industry_team_id, from_date, to_date, method, stratify_by, scorecard_id,
    commitment, committed_at)
  SELECT $1, 'IRREGULAR', $2, '2026-01-01', '2026-01-31', 'CENSUS', 'NONE', id, '', company_now() FROM scorecard LIMIT 1`;
const LOT = `INSERT INTO lot (id, plan_id, industry_team_id, status, scorecard_version_id, severity, revealed_at)
  SELECT $1, $2, $3, 'REVEALED', id, 'NORMAL', company_now() FROM scorecard_version LIMIT 1`;
const REVIEW = `INSERT INTO review (id, lot_id, draw_index, item_id, service_cycle_id, service_record_id, reviewer_id, cause,
    status, assigned_at)
  SELECT $1, $2, 1, c.frame_id, c.id, c.service_record_id, $4, 'DRAWN', 'ASSIGNED', company_now()
  FROM service_cycle c WHERE c.service_record_id = $3`;
const ACTION = `INSERT INTO corrective_action (id, kind, status, title, owner_id, due_at, effect_check_days, effect_check_at,
    created_by_id, created_at)
  VALUES ($1, 'CORRECTIVE', 'OPEN', '整改', $2, company_now(), 30, company_now(), $3, company_now())`;
