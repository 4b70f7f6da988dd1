import { lockRow } from "../../platform/database/lock-row.ts";
import { badInput } from "../../platform/errors.ts";
import type { Unit } from "../../platform/unit.ts";
import { IndustryTeam } from "../industry-team/industry-team.entity.ts";
import { inspectionOf } from "./switch-severity.service.ts";
import { TeamInspection } from "./team-inspection.entity.ts";

/**
 * Says how often a self-managed team is audited.
 *
 * @throws DomainError NOT_FOUND, BAD_USER_INPUT
 * @see docs/rules.md R34
 */
export async function setAuditCadence(
  unit: Unit,
  { industryTeamId, days }: { readonly industryTeamId: string; readonly days: number },
): Promise<{ industryTeamId: string }> {
  if (days < 1 || days > 366) {
    throw badInput("input.days", "An audit comes every 1 to 366 days.", "1 to 366");
  }
  await lockRow(unit, { entity: IndustryTeam, what: "The team", id: industryTeamId });
  await inspectionOf(unit.db, { industryTeamId, now: unit.now });
  await unit.db.update(TeamInspection, { industryTeamId }, { auditCadenceDays: days });
  unit.journal({
    action: "industry_team.set_audit_cadence",
    target: `industry_team:${industryTeamId}`,
    area: "QUALITY",
    industryTeamId,
    payload: { days },
  });
  return { industryTeamId };
}
