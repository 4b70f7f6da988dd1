import { civilDateOf, type Instant } from "@attest/shared/primitives";
import type { History } from "../../platform/history/write-history.ts";
import { criteriaOf } from "../scorecard/scorecard-version.service.ts";
import { createSpotCheckPlan } from "../spot-check/create-plan.service.ts";
import { drawLot } from "../spot-check/draw-lot.service.ts";
import { freezeLot } from "../spot-check/freeze-lot.service.ts";
import { judgeLot } from "../spot-check/judge-lot.service.ts";
import { Lot } from "../spot-check/lot.entity.ts";
import { revealLot } from "../spot-check/reveal-lot.service.ts";
import { Review } from "../spot-check/review.entity.ts";
import { submitReview } from "../spot-check/submit-review.service.ts";
import { viewerOf, type DemoPerson, type DemoWorld } from "./demo-world.ts";
import type { SeededRandom } from "./seeded-random.ts";

interface SpotChecks {
  readonly world: DemoWorld;
  readonly history: History;
  readonly random: SeededRandom;
  readonly now: Instant;
}

interface Check extends SpotChecks {
  readonly teamId: string;
  readonly at: Instant;
}

const DAY = 86_400;

/** What the quality office did of late: one lot went all the way, one waits to be drawn. */
export async function tellSpotChecks(checks: SpotChecks): Promise<void> {
  const [first, second] = checks.world.teams;
  if (first === undefined || second === undefined) {
    return;
  }
  const revealed = { ...checks, teamId: first.id, at: checks.now - 7 * DAY };
  const lotId = await freeze(revealed);
  await give(revealed, lotId, drawLot);
  await review(revealed, lotId);
  await give({ ...revealed, at: checks.now - 2 * DAY }, lotId, judgeLot);
  await give({ ...revealed, at: checks.now - 2 * DAY + 600 }, lotId, revealLot);
  await freeze({ ...checks, teamId: second.id, at: checks.now - DAY });
}

/** The 45 days before. @returns the lot, frozen */
async function freeze(check: Check): Promise<string> {
  const { teamId: industryTeamId, at } = check;
  const period = { from: civilDateOf(at - 45 * DAY), to: civilDateOf(at - DAY) };
  const inspector = inspectors(check)[0];
  const lotId = await check.history.run({ at, viewer: viewer(inspector) }, async (unit) => {
    const { spotCheckPlanId: planId } = await createSpotCheckPlan(unit, {
      ...{ industryTeamId, ...period, kind: "IRREGULAR", method: "ISO_2859" },
      ...{ level: "II", aql: "4.0", stratifyBy: "NONE" },
    });
    return (await unit.db.findOneByOrFail(Lot, { planId })).id;
  });
  await give({ ...check, at: at + 600 }, lotId, freezeLot);
  return lotId;
}

type LotCommand = typeof freezeLot;

async function give(check: Check, id: string, command: LotCommand): Promise<void> {
  const moment = { at: check.at, viewer: viewer(inspectors(check)[0]) };
  await check.history.run(moment, async (unit) => {
    const { version } = await unit.db.findOneByOrFail(Lot, { id });
    await command(unit, { id, version });
  });
}

/** Everybody reviews what is theirs, until no third one is needed any more. */
async function review(check: Check, lotId: string): Promise<void> {
  let at = check.at + DAY;
  for (let round = 0; round < ROUNDS; round++) {
    for (const inspector of inspectors(check)) {
      at = await reviewOwn({ ...check, at }, { lotId, inspector });
    }
  }
}

const ROUNDS = 2;
const MINUTES = 12 * 60;

async function reviewOwn(
  check: Check,
  { lotId, inspector }: { readonly lotId: string; readonly inspector: DemoPerson },
): Promise<Instant> {
  const reviewer = viewer(inspector);
  const own = await check.history.run({ at: check.at, viewer: reviewer }, ({ db }) =>
    db.findBy(Review, { lotId, reviewerId: inspector.staffId, status: "ASSIGNED" }),
  );
  let { at } = check;
  for (const { id, version } of [...own].sort((a, b) => (a.itemId < b.itemId ? -1 : 1))) {
    at += MINUTES;
    await check.history.run({ at, viewer: reviewer }, async (unit) => {
      const { scorecardVersionId } = await unit.db.findOneByOrFail(Lot, { id: lotId });
      const marks = marksOf(check, await criteriaOf(unit.db, scorecardVersionId));
      await submitReview(unit, { id, version, marks });
    });
  }
  return at;
}

type Criteria = Awaited<ReturnType<typeof criteriaOf>>;

function marksOf(
  { random }: Check,
  criteria: Criteria,
): Parameters<typeof submitReview>[1]["marks"] {
  const isWeak = random.chance(0.06);
  return criteria.map(({ id, critical, rootCauses }) => {
    const score = critical ? 1000 : random.int(isWeak ? 12 : 17, isWeak ? 16 : 20) * 50;
    const isLow = score < 800;
    return {
      criterionId: id,
      score,
      evidence: isLow ? "记录表中没有写明原因" : null,
      rootCause: isLow ? random.pick(rootCauses) : null,
    };
  });
}

function inspectors({ world }: SpotChecks): readonly DemoPerson[] {
  return world.people.filter(({ role }) => role === "INSPECTOR");
}

function viewer(person: DemoPerson | undefined): ReturnType<typeof viewerOf> {
  if (person === undefined) {
    throw new Error("Nobody inspects here.");
  }
  return viewerOf(person);
}
