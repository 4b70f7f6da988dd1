import { monthOfDate } from "@attest/shared/primitives";
import { aqlIndex, AQLS } from "@attest/shared/sampling";
import { isId } from "../../platform/database/id.ts";
import { badInput } from "../../platform/errors.ts";
import { newId } from "../../platform/random.ts";
import type { Unit } from "../../platform/unit.ts";
import { staffIdOf } from "../../platform/viewer.ts";
import { IndustryTeam } from "../industry-team/industry-team.entity.ts";
import { newestVersion } from "../scorecard/scorecard.service.ts";
import { chooseDrawTime, demandWindow, type DrawWindow } from "./draw-time.service.ts";
import { journalLot } from "./lot-journal.ts";
import { Lot } from "./lot.entity.ts";
import { commitSeed } from "./seed.ts";
import { SpotCheckPlan } from "./spot-check-plan.entity.ts";
import type { CheckKind, InspectionLevel, SamplingMethod, StratifyBy } from "./spot-check.enum.ts";

export interface CreateSpotCheckPlan {
  readonly industryTeamId: string;
  readonly kind: CheckKind;
  readonly from: string;
  readonly to: string;
  readonly method: SamplingMethod;
  readonly level: InspectionLevel;
  readonly aql: string;
  readonly fixedSize?: number | null;
  readonly scorecardId?: string | null;
  readonly stratifyBy: StratifyBy;
  readonly drawWithin?: DrawWindow | null;
}

/**
 * Plans a spot check: the seed is made and committed before anything is frozen. From then on the plan stays.
 *
 * @throws DomainError BAD_USER_INPUT, NOT_FOUND for a scorecard that does not exist
 * @see docs/rules.md R34, R35
 */
export async function createSpotCheckPlan(
  unit: Unit,
  input: CreateSpotCheckPlan,
): Promise<{ spotCheckPlanId: string }> {
  checkInput(input);
  demandWindow(input.drawWithin ?? null, unit.now);
  const team = await demandTeam(unit, input.industryTeamId);
  const scorecard = await newestVersion(unit.db, input.scorecardId ?? null);
  const id = newId();
  const lot = { id: newId(), status: "PLANNED", industryTeamId: team.id } as const;
  await unit.db.insert(SpotCheckPlan, {
    id,
    kind: input.kind,
    industryTeamId: team.id,
    fromDate: input.from,
    toDate: input.to,
    ...sizingOf(input),
    stratifyBy: input.stratifyBy,
    ...windowOf(input),
    scorecardId: scorecard.scorecardId,
    commitment: "",
    committedAt: unit.now,
    createdById: staffIdOf(unit.viewer),
  });
  await unit.db.insert(Lot, {
    ...lot,
    ...NOTHING_YET,
    planId: id,
    scorecardVersionId: scorecard.id,
    severity: team.severity,
  });
  const month = monthOfDate(input.to);
  const seed = { lotId: lot.id, drawIndex: 1, teamCode: team.code, month, reason: null };
  const commitment = await commitSeed(unit, seed);
  await unit.db.update(SpotCheckPlan, { id }, { commitment });
  await chooseDrawTime(unit, lot.id, input.drawWithin ?? null);
  journalLot(unit, lot, { action: "lot.plan", payload: { spotCheckPlanId: id } });
  return { spotCheckPlanId: id };
}

function windowOf({ drawWithin }: CreateSpotCheckPlan): Pick<SpotCheckPlan, "drawFrom" | "drawTo"> {
  return { drawFrom: drawWithin?.from ?? null, drawTo: drawWithin?.to ?? null };
}

/** What is stored of how the sample is found: nothing of a method that was not chosen. */
function sizingOf({
  method,
  level,
  aql,
  fixedSize,
}: CreateSpotCheckPlan): Pick<SpotCheckPlan, "method" | "level" | "aql" | "fixedSize"> {
  return {
    method,
    level: method === "ISO_2859" ? level : null,
    aql: AQLS[aqlIndex(aql)] ?? aql,
    fixedSize: method === "FIXED" ? (fixedSize ?? null) : null,
  };
}

const NOTHING_YET = {
  verdict: null,
  version: 1,
  drawIndex: 1,
  codeLetter: null,
  sampleSize: null,
  acceptanceNumber: null,
  rejectionNumber: null,
  everyItem: null,
  frozenAt: null,
  size: null,
  frameHash: null,
  drawnAt: null,
  judgedAt: null,
  judgedById: null,
  defectives: null,
  revealedAt: null,
  disputeUntil: null,
  waitingBecause: null,
};

function checkInput({ from, to, method, aql, fixedSize }: CreateSpotCheckPlan): void {
  if (from > to) {
    throw badInput("input.to", "The period ends before it begins.", "from or later");
  }
  if (aqlIndex(aql) < 0) {
    throw badInput("input.aql", "The tables have no such limit.", AQLS.join(", "));
  }
  if (method === "FIXED" && (fixedSize == null || fixedSize < 1 || fixedSize > MOST_FIXED)) {
    throw badInput("input.fixedSize", "A fixed number is needed.", `1 to ${String(MOST_FIXED)}`);
  }
}

const MOST_FIXED = 10_000;

async function demandTeam({ db }: Unit, id: string): Promise<IndustryTeam> {
  const team = isId(id) ? await db.findOneBy(IndustryTeam, { id }) : null;
  if (team === null) {
    throw badInput("input.industryTeamId", "There is no such team.", "an industry team's id");
  }
  return team;
}
