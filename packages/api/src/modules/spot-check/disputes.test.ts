import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commitmentOf } from "@attest/shared/sampling";
import { switchingAfter } from "@attest/shared/sampling";
import { finaliseReviews } from "./finalise-reviews.service.ts";
import {
  drawnLot,
  marksFor,
  openReviews,
  openSpotCheckWorld,
  reviewAll,
  revealedLot,
  seenLot,
  type Seen,
  type SeenReview,
  type SpotCheckWorld,
} from "./spot-check-world.fixture.ts";

let world: SpotCheckWorld;
beforeAll(async () => {
  world = await openSpotCheckWorld(40);
});
afterAll(() => world.api.close());

async function revealedReview(): Promise<SeenReview & { lotId: string }> {
  const { id: lotId } = await revealedLot(world);
  const { reviews } = await world.ask<{ reviews: { nodes: SeenReview[] } }>(
    `query ($lotId: ID) { reviews(first: 1, lotId: $lotId) { nodes { id version status itemId defective reviewer { id } } } }`,
    world.engineer,
    { lotId },
  );
  const [review] = reviews.nodes;
  if (review === undefined) {
    throw new Error("There is no review to dispute.");
  }
  return { ...review, lotId };
}

const others = (review: SeenReview) =>
  world.inspectors.filter(({ staffId }) => staffId !== review.reviewer.id);
const reviewerOf = (review: SeenReview) =>
  world.inspectors.find(({ staffId }) => staffId === review.reviewer.id);

describe("a dispute", () => {
  it("is for the reviewed engineer, once, and ends FINAL by somebody else's decision", async () => {
    const review = await revealedReview();
    const input = { id: review.id, version: review.version, reason: "证据不符" };
    expect(await world.refused("disputeReview", input, world.manager)).toBe("FORBIDDEN");
    const disputed = await world.give("disputeReview", input, world.engineer);
    expect(disputed.status).toBe("DISPUTED");
    const decision = {
      reviewId: review.id,
      version: disputed.version,
      upheld: true,
      reason: "成立",
    };
    const marks = await marksFor(world, review.lotId, 1000);
    const [adjudicator] = others(review);
    const decided = await world.give("adjudicateDispute", { ...decision, marks }, adjudicator);
    expect(decided.status).toBe("FINAL");
    const again = { ...input, version: decided.version };
    expect(await world.refused("disputeReview", again, world.engineer)).toBe("TRANSITION_REFUSED");
  });

  it("SPC-25 is never adjudicated by the reviewer", async () => {
    const review = await revealedReview();
    const disputed = await world.give(
      "disputeReview",
      { id: review.id, version: review.version, reason: "不符" },
      world.engineer,
    );
    const decision = {
      reviewId: review.id,
      version: disputed.version,
      upheld: false,
      reason: "不成立",
    };
    expect(await world.refused("adjudicateDispute", decision, reviewerOf(review))).toBe(
      "SEPARATION_OF_DUTIES",
    );
  });

  it("is appealed once, and decided by a third", async () => {
    const review = await revealedReview();
    const [first, second] = others(review);
    const disputed = await world.give(
      "disputeReview",
      { id: review.id, version: review.version, reason: "不符" },
      world.engineer,
    );
    const decision = { reviewId: review.id, upheld: false, reason: "不成立" };
    const decided = await world.give(
      "adjudicateDispute",
      { ...decision, version: disputed.version },
      first,
    );
    const appeal = { id: review.id, version: decided.version, reason: "仍然不符" };
    const appealed = await world.give("appealReview", appeal, world.engineer);
    const last = { ...decision, version: appealed.version };
    expect(await world.refused("adjudicateDispute", last, first)).toBe("SEPARATION_OF_DUTIES");
    const final = await world.give("adjudicateDispute", last, second);
    expect(final.status).toBe("FINAL");
    const again = { ...appeal, version: final.version };
    expect(await world.refused("appealReview", again, world.engineer)).toBe("TRANSITION_REFUSED");
  });

  it("SPC-24 comes too late on the sixth workday; the general manager may admit it with a reason", async () => {
    const review = await revealedReview();
    await world.api.dataSource.query(
      "UPDATE review SET dispute_until = company_now() - interval '1 second' WHERE lot_id = $1",
      [review.lotId],
    );
    const input = { id: review.id, version: review.version, reason: "不符" };
    expect(await world.refused("disputeReview", input, world.engineer)).toBe("WINDOW_CLOSED");
    expect(await world.refused("admitLateDispute", input, world.inspectors[0])).toBe("FORBIDDEN");
    const admitted = await world.give(
      "admitLateDispute",
      { ...input, reason: "出差" },
      world.generalManager,
    );
    const late = { ...input, version: admitted.version };
    expect((await world.give("disputeReview", late, world.engineer)).status).toBe("DISPUTED");
  });

  it("SPC-24 admitted late and not raised, the review becomes final by a job of its own", async () => {
    const review = await revealedReview();
    await world.api.dataSource.query(
      "UPDATE review SET dispute_until = company_now() - interval '1 second' WHERE lot_id = $1",
      [review.lotId],
    );
    await world.api.transact((unit) => finaliseReviews(unit, review.lotId));
    const { version } = await stateOf(review.id);
    const admission = { id: review.id, version, reason: "出差" };
    const admitted = await world.give("admitLateDispute", admission, world.generalManager);
    expect(admitted.status).toBe("SUBMITTED");
    const jobs: { late: boolean }[] = await world.api.dataSource.query(
      `SELECT j.run_at > r.dispute_until AS late FROM graphile_worker.jobs j, review r
       WHERE j.key = 'finalise_reviews:' || r.lot_id || ':' || r.id AND r.id = $1`,
      [review.id],
    );
    expect(jobs).toEqual([{ late: true }]);
  });

  it("is not admitted for a review that nobody submitted, of a draw that was set aside", async () => {
    const drawn = await drawnLot(world);
    const rows: { id: string }[] = await world.api.dataSource.query(
      "SELECT id FROM review WHERE lot_id = $1 LIMIT 1",
      [drawn.id],
    );
    const again = { id: drawn.id, version: drawn.version, reason: "样本外泄" };
    await world.give("redrawLot", again, world.generalManager);
    await reviewAll(world, drawn.id);
    const { version } = await seenLot(world, drawn.id);
    const judged = await world.give("judgeLot", { id: drawn.id, version });
    await world.give("revealLot", { id: drawn.id, version: judged.version });
    const input = { id: rows[0]?.id, version: 1, reason: "出差" };
    expect(await world.refused("admitLateDispute", input, world.generalManager)).toBe(
      "TRANSITION_REFUSED",
    );
  });

  it("not raised in time leaves the review final, by a job that does nothing twice", async () => {
    const review = await revealedReview();
    const finalise = (): Promise<void> =>
      world.api.transact((unit) => finaliseReviews(unit, review.lotId));
    await finalise();
    expect((await stateOf(review.id)).status).toBe("SUBMITTED");
    await world.api.dataSource.query(
      "UPDATE review SET dispute_until = company_now() - interval '1 second' WHERE lot_id = $1",
      [review.lotId],
    );
    await finalise();
    await finalise();
    expect(await stateOf(review.id)).toMatchObject({
      status: "FINAL",
      version: review.version + 1,
    });
  });

  it("is for nobody before the reveal: the review does not exist", async () => {
    const { id } = await drawnLot(world);
    const rows: { id: string }[] = await world.api.dataSource.query(
      "SELECT id FROM review WHERE lot_id = $1",
      [id],
    );
    const input = { id: rows[0]?.id, version: 1, reason: "不符" };
    expect(await world.refused("disputeReview", input, world.engineer)).toBe("NOT_FOUND");
  });
});

async function stateOf(id: string): Promise<Seen> {
  const { review } = await world.ask<{ review: Seen }>(
    "query ($id: ID!) { review(id: $id) { id version status } }",
    world.engineer,
    { id },
  );
  return review;
}

interface Draws {
  readonly lot: {
    readonly drawIndex: number;
    readonly plan: { readonly commitment: string };
    readonly draws: readonly {
      readonly drawIndex: number;
      readonly commitment: string;
      readonly seed: string | null;
      readonly reason: string | null;
      readonly sample: readonly { readonly id: string }[];
    }[];
  };
}

describe("a redraw", () => {
  it("SPC-22 is the general manager's alone, by another nonce; the old draw stays visible", async () => {
    const { id, version } = await drawnLot(world);
    const input = { id, version, reason: "运气不好" };
    expect(await world.refused("redrawLot", input)).toBe("FORBIDDEN");
    expect(await world.refused("redrawLot", { ...input, reason: " " }, world.generalManager)).toBe(
      "BAD_USER_INPUT",
    );
    await world.give("redrawLot", input, world.generalManager);
    const { lot } = await world.ask<Draws>(
      "query ($id: ID!) { lot(id: $id) { drawIndex plan { commitment } draws { drawIndex commitment seed reason sample { id } } } }",
      undefined,
      { id },
    );
    const [first, second] = lot.draws;
    expect(lot.drawIndex).toBe(2);
    expect(second).toMatchObject({
      reason: "运气不好",
      seed: null,
      commitment: lot.plan.commitment,
    });
    expect(first?.commitment).not.toBe(second?.commitment);
    expect(first?.sample).toHaveLength(13);
    expect(first?.sample).not.toEqual(second?.sample);
    const seeds: { seed: string }[] = await world.api.dataSource.query(
      "SELECT seed FROM lot_seed WHERE lot_id = $1 ORDER BY draw_index",
      [id],
    );
    expect(seeds.map(({ seed }) => commitmentOf(seed))).toEqual([
      first?.commitment,
      second?.commitment,
    ]);
  });

  it("is refused once revealed", async () => {
    const { id } = await revealedLot(world);
    const { version } = await seenLot(world, id);
    const input = { id, version, reason: "运气不好" };
    expect(await world.refused("redrawLot", input, world.generalManager)).toBe(
      "TRANSITION_REFUSED",
    );
  });

  it("of one item takes the next in rank, with a reason, and keeps what left in sight", async () => {
    const { id, version } = await drawnLot(world);
    const sample = async () =>
      (
        await world.ask<{
          lot: { sample: { id: string; rank: number; replacedBecause: string | null }[] };
        }>("query ($id: ID!) { lot(id: $id) { sample { id rank replacedBecause } } }", undefined, {
          id,
        })
      ).lot.sample;
    const before = await sample();
    const itemId = before[3]?.id;
    await world.give("replaceSampleItem", { id, version, itemId, reason: "重复记录" });
    const after = await sample();
    expect(after).toHaveLength(14);
    expect(after[3]).toMatchObject({ id: itemId, replacedBecause: "重复记录" });
    expect(after.at(-1)).toMatchObject({ rank: 14, replacedBecause: null });
    const input = { id, version: version + 1, itemId, reason: "重复记录" };
    expect(await world.refused("replaceSampleItem", input)).toBe("BAD_USER_INPUT");
  });

  it("of one item is refused once it was reviewed: nobody replaces a finding", async () => {
    const { id } = await drawnLot(world);
    const [inspector] = world.inspectors;
    const [review] = await openReviews(world, id, inspector);
    const marks = await marksFor(world, id, 500);
    const work = { id: review?.id, version: review?.version, marks };
    await world.give("submitReview", work, inspector);
    const { version } = await seenLot(world, id);
    const input = { id, version, itemId: review?.itemId, reason: "不合格太多" };
    expect(await world.refused("replaceSampleItem", input)).toBe("TRANSITION_REFUSED");
  });
});

describe("a team", () => {
  it("SPC-07 is inspected tightened after the second lot not accepted of five, and not before the reveal", async () => {
    const severity = async (): Promise<string> =>
      (
        await world.ask<{ industryTeam: { severity: string } }>(
          "query ($id: ID!) { industryTeam(id: $id) { severity } }",
          world.manager,
          { id: world.teamId },
        )
      ).industryTeam.severity;
    expect(switchingAfter(["NOT_ACCEPTED", "NOT_ACCEPTED"])).toEqual(["NORMAL", "TIGHTENED"]);
    const everything = Array.from(
      { length: 40 },
      (_, at) => `SR-202609-${String(at + 1).padStart(4, "0")}`,
    );
    await revealedLot(world, {}, everything);
    expect(await severity()).toBe("NORMAL");
    await revealedLot(world, {}, everything);
    expect(await severity()).toBe("TIGHTENED");
    const input = { industryTeamId: world.teamId, severity: "REDUCED", reason: "表现良好" };
    const document =
      "mutation ($input: ApproveSeverityInput!) { approveSeverity(input: $input) { industryTeam { severity } } }";
    const { errors } = await world.api.run(document, { input }, { as: world.generalManager });
    expect(errors?.[0]?.extensions.code).toBe("TRANSITION_REFUSED");
  });

  it("SPC-23 that manages itself is overdue 91 days after its periodic audit; irregular checks do not reset it", async () => {
    const { dataSource } = world.api;
    await dataSource.query("UPDATE industry_team SET mode = 'SELF_MANAGED' WHERE id = $1", [
      world.teamId,
    ]);
    const { id } = await revealedLot(world, { kind: "PERIODIC_AUDIT" });
    const audit = async () =>
      (
        await world.ask<{ industryTeam: { audit: { cadenceDays: number; overdue: boolean } } }>(
          "query ($id: ID!) { industryTeam(id: $id) { audit { cadenceDays overdue } } }",
          world.generalManager,
          { id: world.teamId },
        )
      ).industryTeam.audit;
    const ago = (days: number) =>
      dataSource.query(
        "UPDATE lot SET revealed_at = company_now() - make_interval(days => $2) WHERE id = $1",
        [id, days],
      );
    await ago(89);
    expect(await audit()).toEqual({ cadenceDays: 90, overdue: false });
    await ago(91);
    expect(await audit()).toEqual({ cadenceDays: 90, overdue: true });
    await revealedLot(world);
    expect((await audit()).overdue).toBe(true);
  });
});
