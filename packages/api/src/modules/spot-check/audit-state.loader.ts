import type { Instant } from "@attest/shared/primitives";
import { byKey } from "../../platform/database/by-key.ts";
import type { LoaderDefinition } from "../../platform/loaders.ts";

/** When a self-managed team was audited last, and how often it is to be. */
export interface AuditState {
  readonly industryTeamId: string;
  readonly cadenceDays: number;
  /** The reveal of its last periodic audit; irregular checks do not count (R34). Null: never. */
  readonly lastAuditAt: Instant | null;
  /** From when on the next is overdue. */
  readonly dueAt: Instant;
}

/** The audits of teams that manage themselves, by team. @see docs/rules.md R34 */
export const auditStates: LoaderDefinition<string, AuditState> = {
  name: "auditStates",
  load: async (db, teamIds) => {
    const rows: { id: string; days: number; last: string | null; since: string }[] = await db.query(
      AUDITS,
      [[...teamIds]],
    );
    const states = rows.map(({ id, days, last, since }) => ({
      industryTeamId: id,
      cadenceDays: days,
      lastAuditAt: last === null ? null : Number(last),
      dueAt: Number(last ?? since) + days * 86_400,
    }));
    return byKey(states, ({ industryTeamId }) => industryTeamId);
  },
};

const AUDITS = `SELECT t.id, coalesce(i.audit_cadence_days, 90) AS days,
    extract(epoch FROM (SELECT max(l.revealed_at) FROM lot l JOIN spot_check_plan p ON p.id = l.plan_id
      WHERE l.industry_team_id = t.id AND p.kind = 'PERIODIC_AUDIT'))::bigint AS last,
    extract(epoch FROM t.created_at)::bigint AS since
  FROM industry_team t LEFT JOIN team_inspection i ON i.industry_team_id = t.id
  WHERE t.id = ANY($1::uuid[]) AND t.mode = 'SELF_MANAGED'`;
