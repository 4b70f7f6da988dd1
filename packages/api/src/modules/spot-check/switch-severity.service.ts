import type { Severity } from "@attest/shared/industry-team";
import {
  AQLS,
  aqlIndex,
  mayApproveSeverity,
  nextSwitching,
  SWITCHING_START,
  singlePlan,
  type SwitchingState,
} from "@attest/shared/sampling";
import type { EntityManager } from "typeorm";
import type { Instant } from "@attest/shared/primitives";
import { lockRow } from "../../platform/database/lock-row.ts";
import { DomainError } from "../../platform/errors.ts";
import { requiredText } from "../../platform/required-text.ts";
import type { Unit } from "../../platform/unit.ts";
import { IndustryTeam } from "../industry-team/industry-team.entity.ts";
import type { Lot } from "./lot.entity.ts";
import { SpotCheckPlan } from "./spot-check-plan.entity.ts";
import { TeamInspection } from "./team-inspection.entity.ts";

/** Moves the team's severity by a lot that is being revealed; only lots drawn by the standard count. @see docs/rules.md R36 */
export async function switchAfter(unit: Unit, lot: Lot): Promise<void> {
  const plan = await unit.db.findOneByOrFail(SpotCheckPlan, { id: lot.planId });
  if (lot.verdict === null || plan.method !== "ISO_2859") {
    return;
  }
  const id = lot.industryTeamId;
  // Two lots of a team that are revealed at once are counted one after the other.
  const team = await lockRow(unit, { entity: IndustryTeam, what: "The team", id });
  const state = await switchingOf(unit.db, team);
  const next = nextSwitching(state, {
    verdict: lot.verdict,
    acceptanceNumber: lot.acceptanceNumber,
    passesTighter: passesTighter(lot, plan.aql ?? ""),
  });
  await storeSwitching(unit, team, next);
}

/**
 * Approves what only the general manager may: REDUCED once the score is reached, TIGHTENED again after a stop, NORMAL.
 *
 * @throws DomainError NOT_FOUND, CONFLICT, TRANSITION_REFUSED, BAD_USER_INPUT
 * @see docs/rules.md R36
 */
export async function approveSeverity(
  unit: Unit,
  input: {
    readonly industryTeamId: string;
    readonly severity: Severity;
    readonly reason: string;
  },
): Promise<{ industryTeamId: string }> {
  const reason = requiredText("input.reason", input.reason, 2_000);
  const id = input.industryTeamId;
  const team = await lockRow(unit, { entity: IndustryTeam, what: "The team", id });
  const state = await switchingOf(unit.db, team);
  if (!mayApproveSeverity(state, input.severity)) {
    throw new DomainError("TRANSITION_REFUSED", `From ${state.severity} this is not to be had.`, {
      status: state.severity,
      score: state.score,
    });
  }
  await storeSwitching(unit, team, { ...SWITCHING_START, severity: input.severity });
  unit.journal({
    action: "industry_team.approve_severity",
    target: `industry_team:${id}`,
    area: "QUALITY",
    industryTeamId: id,
    payload: { from: state.severity, to: input.severity, reason },
  });
  return { industryTeamId: id };
}

/** Where a team stands; at the beginning while nothing of it was revealed. */
export async function switchingOf(db: EntityManager, team: IndustryTeam): Promise<SwitchingState> {
  const found = await db.findOneBy(TeamInspection, { industryTeamId: team.id });
  const { severity } = team;
  return found === null
    ? { ...SWITCHING_START, severity }
    : {
        severity,
        recent: found.recent,
        score: found.score,
        rejectedTightened: found.rejectedTightened,
      };
}

/** The team's inspection as it is stored, made where there is none. */
export async function inspectionOf(
  db: EntityManager,
  { industryTeamId, now }: { readonly industryTeamId: string; readonly now: Instant },
): Promise<TeamInspection> {
  const found = await db.findOneBy(TeamInspection, { industryTeamId });
  if (found !== null) {
    return found;
  }
  const fresh = { industryTeamId, recent: [], score: 0, rejectedTightened: 0 };
  const made = { ...fresh, auditCadenceDays: AUDIT_CADENCE_DAYS, changedAt: now };
  await db.insert(TeamInspection, made);
  return Object.assign(new TeamInspection(), made);
}

/** How often a self-managed team is audited unless said otherwise. @see docs/rules.md R34 */
export const AUDIT_CADENCE_DAYS = 90;

async function storeSwitching(unit: Unit, team: IndustryTeam, next: SwitchingState): Promise<void> {
  const { id: industryTeamId } = team;
  await inspectionOf(unit.db, { industryTeamId, now: unit.now });
  const { severity, recent, score, rejectedTightened } = next;
  await unit.db.update(
    TeamInspection,
    { industryTeamId },
    { recent: [...recent], score, rejectedTightened, changedAt: unit.now },
  );
  if (severity !== team.severity) {
    const version = team.version + 1;
    await unit.db.update(IndustryTeam, { id: industryTeamId }, { severity, version });
  }
}

/** Whether the lot would have been accepted at the next tighter limit, by its own code letter. */
function passesTighter({ codeLetter, defectives }: Lot, aql: string): boolean {
  const tighter = AQLS[aqlIndex(aql) - 1];
  return (
    codeLetter !== null &&
    tighter !== undefined &&
    (defectives ?? 0) <= singlePlan(codeLetter, tighter, "NORMAL").acceptanceNumber
  );
}
