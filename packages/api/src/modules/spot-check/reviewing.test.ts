import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../platform/random.ts";
import { TeamMembership } from "../engineer/team-membership.entity.ts";
import { Engineer } from "../engineer/engineer.entity.ts";
import {
  drawnLot,
  marksFor,
  openReviews,
  openSpotCheckWorld,
  reviewAll,
  seenLot,
  type Seen,
  type SpotCheckWorld,
} from "./spot-check-world.fixture.ts";
import { closedCycles } from "./closed-cycles.fixture.ts";

let world: SpotCheckWorld;
beforeAll(async () => {
  world = await openSpotCheckWorld(40);
});
afterAll(() => world.api.close());

const BLIND = `query ($id: ID!) { review(id: $id) { identitiesHidden status reopened serviceCycle {
  attribution { engineer { id } } formEntries { text author { name } }
  serviceRecord { subject engineer { id } custody { engineer { id } reason } } } } }`;

interface BlindReview {
  readonly identitiesHidden: boolean;
  readonly reopened: boolean;
  readonly serviceCycle: {
    readonly attribution: object | null;
    readonly formEntries: readonly { readonly text: string; readonly author: object | null }[];
    readonly serviceRecord: {
      readonly subject: string;
      readonly engineer: object | null;
      readonly custody: readonly { readonly engineer: object | null }[];
    };
  };
}

interface ByEngineer {
  readonly serviceRecords: { readonly nodes: readonly { readonly number: string }[] };
  readonly found: { readonly nodes: readonly { readonly number: string }[] };
  readonly serviceRecordStats: readonly { readonly closed: number }[];
}

/** Of the records that somebody reviews and has not submitted, of whatever lot. */
async function blindNumbers(
  as: SpotCheckWorld["inspectors"][number] | undefined,
): Promise<Set<string>> {
  const rows: { number: string }[] = await world.api.dataSource.query(
    `SELECT DISTINCT r.number FROM review b JOIN service_record r ON r.id = b.service_record_id
     WHERE b.reviewer_id = $1 AND b.status IN ('ASSIGNED', 'DRAFT')`,
    [as?.staffId],
  );
  return new Set(rows.map(({ number }) => number));
}

/** These cycles went into the tables without a journal that the figures could follow. */
const COUNTED = `WITH gone AS (DELETE FROM service_record_day), old AS (DELETE FROM service_record_stat_part), part AS (
    INSERT INTO service_record_stat_part SELECT * FROM service_record_stat_lines(NULL, company_now()) RETURNING *)
  INSERT INTO service_record_day SELECT day, industry_team_id, engineer_id, channel, service_level_id, sum(opened), sum(closed),
    sum(reopened), sum(responses_judged), sum(responses_met), sum(resolutions_judged), sum(resolutions_met),
    sum(evaluation_sum), sum(evaluation_count) FROM part GROUP BY 1, 2, 3, 4, 5`;

const BY_ENGINEER = `query ($f: ServiceRecordFilter, $n: ServiceRecordFilter, $s: ServiceRecordStatFilter) {
  serviceRecords(first: 100, filter: $f) { nodes { number } }
  found: serviceRecords(first: 100, filter: $n) { nodes { number } }
  serviceRecordStats(by: [ENGINEER], from: "2026-01-01", to: "2026-12-31", filter: $s) { closed }
}`;

describe("a review", () => {
  it("SPC-16 hides engineer, custody, authors and names in texts from its reviewer until submitted, by every way in", async () => {
    const { id: lotId } = await drawnLot(world);
    const [inspector] = world.inspectors;
    const [review] = await openReviews(world, lotId, inspector);
    const reviewId = review?.id ?? "";
    const name = world.engineer.name;
    await world.api.dataSource.query(
      `UPDATE service_record SET subject = '请' || $2 || '尽快处理', search_text = '请' || $2 || '尽快处理' WHERE id = (SELECT service_record_id FROM review WHERE id = $1)`,
      [reviewId, name],
    );
    await world.api.dataSource.query(
      `INSERT INTO form_entry (id, service_record_id, service_cycle_id, part, text, author_id, at)
       SELECT gen_random_uuid(), service_record_id, service_cycle_id, 'ANALYSIS', $2 || '已检查', $3, now() FROM review WHERE id = $1`,
      [reviewId, name, world.engineer.staffId],
    );
    const look = async (as = inspector): Promise<BlindReview> =>
      (await world.ask<{ review: BlindReview }>(BLIND, as, { id: reviewId })).review;
    const hidden = await look();
    expect(hidden.identitiesHidden).toBe(true);
    expect(hidden.serviceCycle.attribution).toBeNull();
    expect(hidden.serviceCycle.formEntries[0]).toEqual({ text: "***已检查", author: null });
    expect(hidden.serviceCycle.serviceRecord).toMatchObject({
      subject: "请***尽快处理",
      engineer: null,
    });
    expect(
      hidden.serviceCycle.serviceRecord.custody.every(({ engineer }) => engineer === null),
    ).toBe(true);
    const list = `query ($f: ServiceRecordFilter) { serviceRecords(first: 100, filter: $f) { nodes { subject engineer { id } } } }`;
    const listed = await world.ask<object>(list, inspector);
    expect(JSON.stringify(listed)).not.toContain(name);
    const byEngineer = await world.ask<{ serviceRecords: { nodes: { subject: string }[] } }>(
      list,
      inspector,
      {
        f: { engineerId: { eq: world.engineerId } },
      },
    );
    expect(byEngineer.serviceRecords.nodes.some(({ subject }) => subject.includes("请"))).toBe(
      false,
    );
    expect((await look(world.generalManager)).serviceCycle.serviceRecord.subject).toContain(name);

    const marks = await marksFor(world, lotId, 900);
    await world.give("submitReview", { id: reviewId, version: 1, marks }, inspector);
    const shown = await look();
    expect(shown.identitiesHidden).toBe(false);
    expect(shown.serviceCycle.attribution).not.toBeNull();
    expect(shown.serviceCycle.serviceRecord.subject).toContain(name);
  });

  it("SPC-16 counts and lists nothing of it by engineer, and finds it by no name", async () => {
    await drawnLot(world);
    const [inspector] = world.inspectors;
    await world.api.dataSource.query(COUNTED);
    const known = await blindNumbers(inspector);
    const look = (as = inspector): Promise<ByEngineer> =>
      world.ask(BY_ENGINEER, as, {
        f: { engineerId: { eq: world.engineerId } },
        s: { engineerId: { eq: world.engineerId } },
        n: { search: world.engineer.name },
      });
    const [blind, open] = [await look(), await look(world.generalManager)];
    const countOf = ({ serviceRecordStats }: ByEngineer): number =>
      serviceRecordStats.reduce((sum, { closed }) => sum + closed, 0);
    expect(known.size).toBeGreaterThan(0);
    expect(blind.serviceRecords.nodes.filter(({ number }) => known.has(number))).toEqual([]);
    expect(blind.found.nodes.filter(({ number }) => known.has(number))).toEqual([]);
    expect(countOf(open) - countOf(blind)).toBe(known.size);
    expect(open.serviceRecords.nodes).toHaveLength(blind.serviceRecords.nodes.length + known.size);
  });

  it("SPC-12 stays with the cycle it was drawn for when the record is reopened, and says so", async () => {
    const { id: lotId } = await drawnLot(world);
    const [review] = await openReviews(world, lotId, world.inspectors[0]);
    const cycleId = newId();
    await world.api.dataSource.query(REOPEN, [review?.id, cycleId]);
    const { review: found } = await world.ask<{
      review: BlindReview & { serviceCycle: { id: string } };
    }>(
      `query ($id: ID!) { review(id: $id) { reopened serviceCycle { id } } }`,
      world.inspectors[0],
      { id: review?.id },
    );
    expect(found.reopened).toBe(true);
    expect(found.serviceCycle.id).not.toBe(cycleId);
  });

  it("is nobody's but the reviewer's until the lot is revealed", async () => {
    const { id: lotId } = await drawnLot(world);
    const [first, second] = world.inspectors;
    const own = await openReviews(world, lotId, first);
    const others = await openReviews(world, lotId, second);
    expect(own.every(({ reviewer }) => reviewer.id === first?.staffId)).toBe(true);
    const foreign = others[0];
    const marks = await marksFor(world, lotId, 900);
    const input = { id: foreign?.id, version: foreign?.version, marks };
    expect(await world.refused("submitReview", input, first)).toBe("NOT_FOUND");
    expect(await world.refused("submitReview", input, world.generalManager)).toBe("FORBIDDEN");
    expect(await world.refused("submitReview", input, world.manager)).toBe("FORBIDDEN");
    expect(own.length + others.length).toBeGreaterThan(0);
  });

  it("quotes evidence below 8, knows its criteria, and keeps a draft", async () => {
    const { id: lotId } = await drawnLot(world);
    const [inspector] = world.inspectors;
    const [review] = await openReviews(world, lotId, inspector);
    const { id = "", version = 0 } = review ?? {};
    const bare = (await marksFor(world, lotId, 700)).map(({ criterionId, score }) => ({
      criterionId,
      score,
    }));
    const as = inspector;
    expect(await world.refused("submitReview", { id, version, marks: bare }, as)).toBe(
      "EVIDENCE_REQUIRED",
    );
    expect(await world.refused("submitReview", { id, version, marks: bare.slice(1) }, as)).toBe(
      "BAD_USER_INPUT",
    );
    const none = bare.map(({ criterionId }) => ({ criterionId, score: null }));
    expect(await world.refused("submitReview", { id, version, marks: none }, as)).toBe(
      "BAD_USER_INPUT",
    );
    const draft = await world.give("saveReviewDraft", { id, version, marks: bare.slice(0, 2) }, as);
    expect(draft.status).toBe("DRAFT");
    const good = await marksFor(world, lotId, 700);
    const done = await world.give<{ defective: boolean }>(
      "submitReview",
      { id, version: draft.version, marks: good },
      as,
    );
    expect(done.defective).toBe(true);
  });

  it("API-08 submitted from two tabs at once counts once, the second is told", async () => {
    const { id: lotId } = await drawnLot(world);
    const [inspector] = world.inspectors;
    const [review] = await openReviews(world, lotId, inspector);
    const marks = await marksFor(world, lotId, 900);
    const input = { id: review?.id, version: review?.version, marks };
    const codes = await Promise.all(
      [1, 2].map(() => world.refused("submitReview", input, inspector)),
    );
    expect(codes.sort()).toEqual(["CONFLICT", "NOT REFUSED"]);
    const [{ n } = { n: "" }]: { n: string }[] = await world.api.dataSource.query(
      "SELECT count(*) AS n FROM review_mark WHERE review_id = $1",
      [review?.id],
    );
    expect(Number(n)).toBe(marks.length);
  });

  it("SPC-18 is scored by the scorecard: a failed critical criterion is defective whatever the arithmetic", async () => {
    const { id: lotId } = await drawnLot(world);
    const [inspector] = world.inspectors;
    const [review] = await openReviews(world, lotId, inspector);
    const marks = (await marksFor(world, lotId, 980)).map((mark) => ({
      ...mark,
      score: mark.score === 1000 ? 0 : mark.score,
    }));
    await world.give("submitReview", { id: review?.id, version: 1, marks }, inspector);
    const { review: found } = await world.ask<{ review: object }>(
      "query ($id: ID!) { review(id: $id) { score scoreText arithmeticScore criticalFailed defective } }",
      inspector,
      { id: review?.id },
    );
    expect(found).toEqual({
      ...{ score: 931, scoreText: "9.31", arithmeticScore: 931 },
      ...{ criticalFailed: true, defective: true },
    });
  });

  it("SPC-19 leaves out what does not apply, and is none when nothing does", async () => {
    const { id: lotId } = await drawnLot(world);
    const [inspector] = world.inspectors;
    const [review] = await openReviews(world, lotId, inspector);
    const marks = await marksFor(world, lotId, 900);
    const nothing = marks.map((mark) => ({ ...mark, score: null }));
    const input = { id: review?.id, version: 1 };
    const refused = await world.refused("submitReview", { ...input, marks: nothing }, inspector);
    expect(refused).toBe("BAD_USER_INPUT");
    const half = marks.map((mark, at) => ({ ...mark, score: at === 0 ? 840 : null }));
    await world.give("submitReview", { ...input, marks: half }, inspector);
    const { review: found } = await world.ask<{ review: object }>(
      "query ($id: ID!) { review(id: $id) { score } }",
      inspector,
      { id: review?.id },
    );
    expect(found).toEqual({ score: 840 });
  });

  it("SPC-20 goes by the version its lot was frozen with, whatever the scorecard has become", async () => {
    const { id: lotId } = await drawnLot(world);
    const { scorecards } = await world.ask<{ scorecards: Seen[] }>("{ scorecards { id version } }");
    const criteria = [{ name: "唯一", group: "新", weight: 1 }];
    const revision = { id: scorecards[0]?.id, version: scorecards[0]?.version, criteria };
    const document = `mutation ($input: ReviseScorecardInput!) { reviseScorecard(input: $input) { scorecard { version } } }`;
    const [inspector] = world.inspectors;
    if (inspector === undefined) {
      throw new Error("Nobody inspects.");
    }
    const { data } = await world.api.run<{ reviseScorecard: { scorecard: { version: number } } }>(
      document,
      { input: revision },
      { as: inspector },
    );
    expect(data.reviseScorecard.scorecard.version).toBe(2);
    const old = await world.ask<{ lot: { scorecardVersion: number; criteria: object[] } }>(
      "query ($id: ID!) { lot(id: $id) { scorecardVersion criteria { id } } }",
      undefined,
      { id: lotId },
    );
    expect(old.lot).toMatchObject({ scorecardVersion: 1 });
    expect(old.lot.criteria).toHaveLength(7);
    await reviewAll(world, lotId);
    const { version } = await seenLot(world, lotId);
    expect((await world.give("judgeLot", { id: lotId, version })).status).toBe("JUDGED");
    const fresh = await drawnLot(world);
    const { lot } = await world.ask<{ lot: { scorecardVersion: number } }>(
      "query ($id: ID!) { lot(id: $id) { scorecardVersion } }",
      undefined,
      { id: fresh.id },
    );
    expect(lot.scorecardVersion).toBe(2);
  });
});

const REOPEN = `WITH old AS (SELECT c.* FROM service_cycle c JOIN review r ON r.service_cycle_id = c.id WHERE r.id = $1),
  made AS (INSERT INTO service_cycle (id, service_record_id, number, frame_id, opened_at, policy_version, calendar_version,
      service_level_version, response_basis, response_target_minutes, response_due_at, response_strict_due_at,
      response_provisional, resolution_target_minutes, resolution_due_at, resolution_strict_due_at, resolution_provisional)
    SELECT $2, service_record_id, 2, frame_id || '#2', opened_at, 1, 1, 1, 'WORKING', 60, opened_at, opened_at, false, 480,
      opened_at, opened_at, false FROM old)
  UPDATE service_record SET current_cycle_id = $2, status = 'ASSIGNED' WHERE id = (SELECT service_record_id FROM old)`;

describe("who reviews", () => {
  it("reviews 10 % twice, at least five, never the same person, and a third where two disagree", async () => {
    const { id: lotId } = await drawnLot(world);
    const rows: { item_id: string; reviewers: string }[] = await world.api.dataSource.query(
      "SELECT item_id, count(DISTINCT reviewer_id) AS reviewers FROM review WHERE lot_id = $1 GROUP BY 1",
      [lotId],
    );
    expect(rows.filter(({ reviewers }) => Number(reviewers) === 2)).toHaveLength(5);
    const twice = rows.find(({ reviewers }) => Number(reviewers) === 2)?.item_id ?? "";
    let score = 500;
    for (const inspector of world.inspectors) {
      const own = (await openReviews(world, lotId, inspector)).find(
        ({ itemId }) => itemId === twice,
      );
      if (own !== undefined) {
        const marks = await marksFor(world, lotId, score);
        await world.give("submitReview", { id: own.id, version: own.version, marks }, inspector);
        score = 900;
      }
    }
    const third: { cause: string; status: string }[] = await world.api.dataSource.query(
      "SELECT cause, status FROM review WHERE lot_id = $1 AND item_id = $2 ORDER BY assigned_at DESC, cause",
      [lotId, twice],
    );
    expect(third.map(({ cause }) => cause).sort()).toContain("THIRD");
  });

  it("SPC-14 is nobody who was in the team until two months ago; the refusal says who could", async () => {
    const [first, second] = world.inspectors;
    if (first === undefined || second === undefined) {
      throw new Error("Nobody inspects.");
    }
    const { id: lotId } = await drawnLot(world);
    const [review] = await openReviews(world, lotId, second);
    const engineerId = newId();
    const { manager: db } = world.api.dataSource;
    const [{ now } = { now: 0 }]: { now: number }[] = await db.query(
      "SELECT extract(epoch FROM company_now())::float8 AS now",
    );
    const profile = {
      outsourced: false,
      vendor: null,
      specialties: [],
      certificates: [],
      createdAt: now,
    };
    await db.insert(Engineer, { id: engineerId, staffId: first.staffId, ...profile });
    const membership = newId();
    await db.insert(TeamMembership, {
      ...{ id: membership, engineerId, industryTeamId: world.teamId },
      ...{ validFrom: now - 300 * 86_400, validTo: now - 60 * 86_400 },
    });
    const input = { id: review?.id, version: 1, inspectorId: first.staffId, reason: "轮换" };
    const { errors } = await world.api.run(
      "mutation ($input: ReassignReviewInput!) { reassignReview(input: $input) { review { id } } }",
      { input },
      { as: second },
    );
    expect(errors?.[0]?.extensions).toMatchObject({
      code: "SEPARATION_OF_DUTIES",
      details: { reason: "TEAM_MEMBER" },
    });
    expect(errors?.[0]?.extensions.details?.["alternatives"]).not.toEqual([]);
    const fresh = await drawnLot(world);
    expect(await openReviews(world, fresh.id, first)).toEqual([]);
    await db.update(
      TeamMembership,
      { id: membership },
      { validFrom: now - 800 * 86_400, validTo: now - 400 * 86_400 },
    );
    expect(await openReviews(world, (await drawnLot(world)).id, first)).not.toEqual([]);
  });

  it("SPC-15 is nobody while all who are left are conflicted: the lot waits and says so, and goes on when somebody can", async () => {
    for (const inspector of world.inspectors) {
      await declare(inspector);
    }
    const { id } = await drawnLot(world);
    const waiting = await world.ask<{ lot: { waitingBecause: string | null } }>(
      "query ($id: ID!) { lot(id: $id) { waitingBecause } }",
      world.generalManager,
      { id },
    );
    expect(waiting.lot.waitingBecause).toBe("NO_UNCONFLICTED_INSPECTOR");
    const { version } = await seenLot(world, id);
    expect(await world.refused("judgeLot", { id, version })).toBe("REVIEWS_MISSING");
    await world.api.dataSource.query(
      "UPDATE conflict_declaration SET withdrawn_at = company_now()",
    );
    await world.give("assignReviews", { id, version }, world.generalManager);
    await reviewAll(world, id);
    const seen = await seenLot(world, id);
    expect((await world.give("judgeLot", { id, version: seen.version })).status).toBe("JUDGED");
  });

  it("is always somebody for a cycle closed as unreachable, or with consent that its holder recorded, drawn or not", async () => {
    const { teamId, engineerId, api } = world;
    await closedCycles(api, { teamId, engineerId, count: 100 });
    await api.dataSource.query(
      `UPDATE service_cycle SET qa_flags = CASE frame_id WHEN 'SR-202609-0060' THEN '{UNREACHABLE}'::text[]
         ELSE '{CONSENT_BY_HOLDER}' END WHERE frame_id IN ('SR-202609-0060', 'SR-202609-0110')`,
    );
    const { id } = await drawnLot(world);
    const rows: { item_id: string }[] = await api.dataSource.query(
      "SELECT DISTINCT item_id FROM review WHERE lot_id = $1 AND item_id IN ('SR-202609-0060', 'SR-202609-0110') ORDER BY 1",
      [id],
    );
    expect(rows.map(({ item_id }) => item_id)).toEqual(["SR-202609-0060", "SR-202609-0110"]);
  });
});

async function declare(as: SpotCheckWorld["inspectors"][number]): Promise<void> {
  const input = { industryTeamId: world.teamId, reason: "亲属在该组" };
  const { errors } = await world.api.run(
    "mutation ($input: DeclareConflictInput!) { declareConflict(input: $input) { conflictDeclarationId } }",
    { input },
    { as },
  );
  expect(errors).toBeUndefined();
}
