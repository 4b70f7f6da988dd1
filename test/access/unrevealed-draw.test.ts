import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { servedEntries } from "@attest/api/modules/journal-view/served-entry.service";
import { createSpotCheckPlan } from "@attest/api/modules/spot-check/create-plan.service";
import { drawLot } from "@attest/api/modules/spot-check/draw-lot.service";
import { freezeLot } from "@attest/api/modules/spot-check/freeze-lot.service";
import { Lot } from "@attest/api/modules/spot-check/lot.entity";
import { redrawLot } from "@attest/api/modules/spot-check/redraw-lot.service";
import type { Viewer } from "@attest/api/platform/viewer";
import type { RunOptions } from "@attest/api/testing/test-api";
import type { Actor } from "./actors.ts";
import { readingPaths } from "./reading-paths.ts";
import { seenAs, weaken } from "./weaken.ts";
import { openWorld, type World } from "./world.ts";

let world: World;
let lotId = "";
beforeAll(async () => {
  world = await openWorld();
  await closeAnother();
  lotId = await world.api.transact(planFrozen, viewerOf("INSPECTOR"));
}, 60_000);
afterAll(() => world.api.close());

const viewerOf = (name: string): Viewer => {
  const found = world.actors.find((actor) => actor.name === name);
  if (found === undefined) {
    throw new Error(`Nobody is called ${name}.`);
  }
  return found.viewer;
};

/** Everybody who must learn nothing of a draw before it is revealed. */
const mustNotKnow = (): Actor[] =>
  world.actors.filter(({ name }) => !["INSPECTOR", "GENERAL_MANAGER"].includes(name));

/** More than one item, or every draw is the same. */
async function closeAnother(): Promise<void> {
  await world.api.dataSource.query(
    `UPDATE service_cycle SET attributed_team_id = $1, attributed_level_id = (SELECT id FROM service_level LIMIT 1),
       closed_at = coalesce(closed_at, company_now())`,
    [world.here.teamId],
  );
}

type Unit = Parameters<Parameters<World["api"]["transact"]>[0]>[0];

async function planFrozen(unit: Unit): Promise<string> {
  const { spotCheckPlanId: planId } = await createSpotCheckPlan(unit, {
    ...{
      industryTeamId: world.here.teamId,
      kind: "IRREGULAR",
      from: "2020-01-01",
      to: "2099-12-31",
    },
    ...{ method: "FIXED", fixedSize: 1, level: "II", aql: "4.0", stratifyBy: "NONE" },
  });
  const { id, version } = await unit.db.findOneByOrFail(Lot, { planId });
  await freezeLot(unit, { id, version });
  await drawLot(unit, { id, version: version + 1 });
  return id;
}

/** Draws again until another item comes out. @returns which items were drawn, the present one last */
async function drawOtherwise(): Promise<string[]> {
  const drawn = await items();
  for (let tries = 0; tries < 20 && new Set(drawn).size < 2; tries++) {
    await world.api.transact(async (unit) => {
      const { version } = await unit.db.findOneByOrFail(Lot, { id: lotId });
      return redrawLot(unit, { id: lotId, version, reason: "试验" });
    }, viewerOf("GENERAL_MANAGER"));
    drawn.push((await items()).at(-1) ?? "");
  }
  return drawn;
}

async function items(): Promise<string[]> {
  const rows: { item_id: string }[] = await world.api.dataSource.query(
    "SELECT item_id FROM sample_item WHERE lot_id = $1 ORDER BY draw_index, position",
    [lotId],
  );
  return rows.map(({ item_id }) => item_id);
}

const LISTS = [
  "{ lots(first: 50) { totalCount nodes { id } pageInfo { endCursor hasNextPage } } }",
  "{ spotCheckPlans(first: 50) { totalCount nodes { id commitment } } }",
  "{ reviews(first: 50) { totalCount nodes { id itemId } } }",
  "{ correctiveActions(first: 50) { totalCount nodes { id } } }",
  "{ inspectors { openReviews alpha } reviewAgreement { criterion units } }",
  "{ industryTeams(first: 50) { nodes { id severity audit { dueAt } } } }",
  "{ serviceRecords(first: 50) { totalCount nodes { id version status } } }",
];

type Way = Pick<RunOptions, "readPlan">;

/** Everything an actor can be told: by all paths, lists, filters, counts, refusals, the journal and its feed. */
async function told(viewer: Viewer, way: Way = {}): Promise<string[]> {
  const { api } = world;
  const status = ["FROZEN", "DRAWN", "IN_REVIEW", "JUDGED", "REVEALED"];
  const documents = [
    ...LISTS,
    ...status.map((word) => `{ lots(first: 9, status: ${word}) { totalCount } }`),
    `{ lots(first: 9, industryTeamId: "${world.here.teamId}") { totalCount } }`,
    `{ lot(id: "${lotId}") { id status size frameHash } }`,
    `{ reviews(first: 9, lotId: "${lotId}") { totalCount } }`,
    `{ journal(first: 100, target: "lot:${lotId}") { totalCount nodes { action } } }`,
    `mutation { judgeLot(input: { id: "${lotId}", version: 1 }) { lot { id } } }`,
    `mutation { disputeReview(input: { id: "${lotId}", version: 1, reason: "x" }) { review { id } } }`,
    ...paths().map(({ document }) => document),
  ];
  const answers: string[] = [];
  for (const document of documents) {
    const { data, errors } = await api.run(document, {}, { as: viewer, ...way });
    answers.push(JSON.stringify({ data: withoutSeals(data), errors }));
  }
  const fed = await servedEntries(api.dataSource, { viewer, after: 0, limit: 5_000 });
  return [...answers, JSON.stringify(withoutSeals(fed))];
}

const paths = () =>
  readingPaths(world.api.schema, 2, { "Query.lot": `id: "${lotId}"` }).filter(({ fields }) =>
    fields.some((field) => /Lot|Plan|Review|Journal|Query\.changes/.test(field)),
  );

/** The chain's hashes move with every entry, whoever may read it; they tell nothing, for ids in them are random. */
function withoutSeals(data: unknown): unknown {
  return JSON.parse(
    JSON.stringify(data ?? null, (key, value: unknown) => (/hash$/i.test(key) ? null : value)),
  );
}

async function everythingTold(): Promise<Map<string, string[]>> {
  const all = new Map<string, string[]>();
  for (const { name, viewer } of mustNotKnow()) {
    all.set(name, await told(viewer));
  }
  return all;
}

describe("A draw that is not revealed", () => {
  it("is told to nobody: where it came out otherwise every answer is the same to the byte", async () => {
    const before = await everythingTold();
    const drawn = await drawOtherwise();
    expect(new Set(drawn).size).toBeGreaterThan(1);
    const after = await everythingTold();
    for (const [name, answers] of before) {
      expect([name, after.get(name)]).toEqual([name, answers]);
    }
  }, 120_000);

  it("is known to the inspectors and the general manager, without its seed", async () => {
    for (const name of ["INSPECTOR", "GENERAL_MANAGER"]) {
      const { data } = await world.api.run<{
        lot: { id: string; seed: string | null; draws: { seed: string | null }[] };
      }>(`{ lot(id: "${lotId}") { id seed draws { seed } } }`, {}, { as: viewerOf(name) });
      expect(data.lot).toMatchObject({ id: lotId, seed: null });
      expect(data.lot.draws.every(({ seed }) => seed === null)).toBe(true);
    }
  });

  it("keeps its seed out of the journal, of jobs and of everything but its own table", async () => {
    const { dataSource } = world.api;
    const seeds: { seed: string }[] = await dataSource.query(
      "SELECT seed FROM lot_seed WHERE lot_id = $1",
      [lotId],
    );
    const tables: { name: string }[] = await dataSource.query(
      "SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables WHERE table_schema IN ('public', 'graphile_worker') AND table_type = 'BASE TABLE' AND table_name <> 'lot_seed'",
    );
    for (const { seed } of seeds) {
      const nonce = seed.split("nonce:")[1] ?? "";
      expect(nonce).toMatch(/^[0-9a-f]{64}$/);
      for (const { name } of tables) {
        const found: unknown[] = await dataSource.query(
          `SELECT 1 FROM ${name} t WHERE t::text LIKE '%' || $1 || '%' LIMIT 1`,
          [nonce],
        );
        expect([name, found.length]).toEqual([name, 0]);
      }
    }
  });
});

describe("What would be noticed", () => {
  it("a list of lots without its scope", async () => {
    const manager = viewerOf("DEPARTMENT_MANAGER");
    // The read plan goes past the resolver that is weakened.
    const before = await told(manager, { readPlan: "OFF" });
    const restore = weaken(world.api.schema, "Query.lots", seenAs(viewerOf("INSPECTOR")));
    try {
      expect(await told(manager, { readPlan: "OFF" })).not.toEqual(before);
    } finally {
      restore();
    }
  });
});
