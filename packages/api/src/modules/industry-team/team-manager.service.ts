import type { Instant } from "@attest/shared/primitives";
import type { EntityManager } from "typeorm";
import { isId } from "../../platform/database/id.ts";
import { lockRow } from "../../platform/database/lock-row.ts";
import { refuseViolation } from "../../platform/database/refuse-violation.ts";
import { badInput, notFound } from "../../platform/errors.ts";
import { newId } from "../../platform/random.ts";
import type { Unit } from "../../platform/unit.ts";
import { Staff } from "../account/staff.entity.ts";
import { IndustryTeam } from "./industry-team.entity.ts";
import { TeamManager } from "./team-manager.entity.ts";

export interface SetTeamManager {
  readonly industryTeamId: string;
  /** Null: nobody from then on; the operations director acts. */
  readonly staffId: string | null;
  /** Default: now. Never in the past, for a manager answers for what happens. */
  readonly validFrom?: Instant | null;
}

/**
 * Hands a team over: whoever manages it then stops at the instant the next one starts.
 *
 * @throws DomainError NOT_FOUND; BAD_USER_INPUT for the past; CONFLICT when somebody is already to start at that
 *   instant or later
 * @see docs/rules.md R34
 */
export async function setTeamManager(
  unit: Unit,
  input: SetTeamManager,
): Promise<{ industryTeamId: string }> {
  const { industryTeamId, staffId } = input;
  const from = input.validFrom ?? unit.now;
  if (from < unit.now) {
    throw badInput("input.validFrom", "A manager cannot start in the past.", "now or later");
  }
  await lockRow(unit, { entity: IndustryTeam, id: industryTeamId, what: "The industry team" });
  await unit.db.query(END_TERM, [industryTeamId, from]);
  if (staffId !== null) {
    await startTerm(unit, { industryTeamId, staffId, validFrom: from, validTo: null });
  }
  unit.journal({
    action: "team_manager.set",
    target: `industry_team:${industryTeamId}`,
    area: "ORGANISATION",
    payload: { staffId, validFrom: from },
    industryTeamId,
  });
  return { industryTeamId };
}

/**
 * Who acts as the team's manager at an instant: the manager, or in a gap whoever is operations director then.
 *
 * @see docs/rules.md R34
 */
export async function actingManagerIds(
  db: EntityManager,
  industryTeamId: string,
  at: Instant,
): Promise<string[]> {
  const rows: { staff_id: string }[] = await db.query(ACTING, [industryTeamId, at]);
  return rows.map(({ staff_id }) => staff_id);
}

const END_TERM = `UPDATE team_manager SET valid_to = to_timestamp($2)
  WHERE industry_team_id = $1 AND valid_from < to_timestamp($2) AND (valid_to IS NULL OR valid_to > to_timestamp($2))`;

const ACTING = `WITH manager AS (
    SELECT staff_id FROM team_manager WHERE industry_team_id = $1 AND tstzrange(valid_from, valid_to) @> to_timestamp($2))
  SELECT staff_id FROM manager
  UNION ALL
  SELECT g.staff_id FROM role_grant g JOIN staff s ON s.id = g.staff_id
  WHERE g.role = 'OPERATIONS_DIRECTOR' AND s.active AND tstzrange(g.valid_from, g.valid_to) @> to_timestamp($2)
    AND NOT EXISTS (SELECT FROM manager)`;

async function startTerm(unit: Unit, term: Omit<TeamManager, "id">): Promise<void> {
  if (!isId(term.staffId) || !(await unit.db.existsBy(Staff, { id: term.staffId, active: true }))) {
    throw notFound("The staff member");
  }
  await refuseViolation("team_manager_never_two", "The team would have two managers at once.", () =>
    unit.db.insert(TeamManager, { id: newId(), ...term }),
  );
}
