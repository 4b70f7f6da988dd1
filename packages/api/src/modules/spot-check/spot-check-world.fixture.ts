import type { StaffViewer } from "../../platform/viewer.ts";
import { closedCycles } from "./closed-cycles.fixture.ts";
import { openTestApi, type Answer, type TestApi } from "../../testing/test-api.ts";

/** A team with closed cycles, its engineer and manager, and who checks it. */
export interface SpotCheckWorld {
  readonly api: TestApi;
  readonly teamId: string;
  readonly engineerId: string;
  readonly engineer: StaffViewer;
  readonly manager: StaffViewer;
  readonly inspectors: readonly StaffViewer[];
  readonly generalManager: StaffViewer;
  /** Gives a command, which must succeed. @returns its payload */
  readonly give: <T = Seen>(name: string, input: object, as?: StaffViewer) => Promise<T>;
  /** Gives a command that is refused. @returns its code */
  readonly refused: (name: string, input: object, as?: StaffViewer) => Promise<string>;
  readonly ask: <T>(query: string, as?: StaffViewer, variables?: object) => Promise<T>;
}

/** What every payload of a lot or review shows here. */
export interface Seen {
  readonly id: string;
  readonly version: number;
  readonly status: string;
}

export interface SeenReview extends Seen {
  readonly itemId: string;
  readonly defective: boolean | null;
  readonly reviewer: { readonly id: string };
}

const PAYLOAD: Readonly<Record<string, string>> = {
  createSpotCheckPlan: "spotCheckPlan { commitment lot { id version status } }",
};
const REVIEW_COMMANDS = ["Review", "Dispute"];

/** Opens the world with so many closed cycles in September 2026. */
export async function openSpotCheckWorld(cycles: number): Promise<SpotCheckWorld> {
  const api = await openTestApi();
  const { build } = api;
  await build.calendars();
  const managerStaff = await build.staff({ roles: ["DEPARTMENT_MANAGER"] });
  const team = await build.team({ manager: managerStaff });
  const { engineer, staff } = await build.engineer({ team });
  const inspectors = await Promise.all([1, 2, 3].map(() => build.viewerWith("INSPECTOR")));
  const generalManager = await build.viewerWith("GENERAL_MANAGER");
  await closedCycles(api, { teamId: team.id, engineerId: engineer.id, count: cycles });
  const first = inspectors[0];
  const run = (name: string, input: object, as = first): Promise<Answer<Record<string, unknown>>> =>
    api.run(documentOf(name), { input }, { ...(as === undefined ? {} : { as }) });
  return {
    api,
    teamId: team.id,
    engineerId: engineer.id,
    engineer: await build.viewer(staff),
    manager: await build.viewer(managerStaff),
    inspectors,
    generalManager,
    give: async <T>(name: string, input: object, as?: StaffViewer) => {
      const { data, errors } = await run(name, input, as);
      if (errors !== undefined) {
        throw new Error(`${name}: ${JSON.stringify(errors)}`);
      }
      return Object.values(data[name] as Record<string, T>)[0] as T;
    },
    refused: async (name, input, as) =>
      (await run(name, input, as)).errors?.[0]?.extensions.code ?? "NOT REFUSED",
    ask: async <T>(query: string, as = first, variables: object = {}) => {
      const options = as === undefined ? {} : { as };
      const { data, errors } = await api.run<T>(query, { ...variables }, options);
      if (errors !== undefined) {
        throw new Error(JSON.stringify(errors));
      }
      return data;
    },
  };
}

function documentOf(name: string): string {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const isReview = REVIEW_COMMANDS.some((word) => name.includes(word)) && !name.includes("Reviews");
  const inputs: Readonly<Record<string, string>> = {
    ...{ freezeLot: "LotInput", drawLot: "LotInput", judgeLot: "LotInput", revealLot: "LotInput" },
    ...{ appealReview: "DisputeReviewInput", admitLateDispute: "DisputeReviewInput" },
    assignReviews: "LotInput",
  };
  const selection = isReview
    ? "review { id version status itemId defective }"
    : "lot { id version status }";
  return `mutation ($input: ${inputs[name] ?? type}!) { ${name}(input: $input) { ${PAYLOAD[name] ?? selection} } }`;
}

/** A plan for September 2026, frozen and drawn. @returns the lot */
export async function drawnLot(world: SpotCheckWorld, facts: object = {}): Promise<Seen> {
  const lot = await plannedLot(world, facts);
  const frozen = await world.give("freezeLot", { id: lot.id, version: lot.version });
  return world.give("drawLot", { id: frozen.id, version: frozen.version });
}

/** A plan for September 2026. @returns its lot */
export async function plannedLot(world: SpotCheckWorld, facts: object = {}): Promise<Seen> {
  const period = { from: "2026-09-01", to: "2026-09-30" };
  const input = { industryTeamId: world.teamId, ...period, ...facts };
  return (await world.give<{ lot: Seen }>("createSpotCheckPlan", input)).lot;
}

/** The reviews of a lot that are an inspector's and not submitted. */
export async function openReviews(
  world: SpotCheckWorld,
  lotId: string,
  as?: StaffViewer,
): Promise<SeenReview[]> {
  const { reviews } = await world.ask<{ reviews: { nodes: SeenReview[] } }>(
    `query ($lotId: ID) { reviews(first: 100, lotId: $lotId) {
      nodes { id version status itemId defective reviewer { id } } } }`,
    as,
    { lotId },
  );
  return reviews.nodes.filter(({ status }) => status === "ASSIGNED" || status === "DRAFT");
}

interface SeenCriterion {
  readonly id: string;
  readonly critical: boolean;
}

/** Marks for every criterion of a lot: the same score for all, critical ones passed. */
export async function marksFor(
  world: SpotCheckWorld,
  lotId: string,
  score: number,
): Promise<{ criterionId: string; score: number | null; evidence: string }[]> {
  const { lot } = await world.ask<{ lot: { criteria: SeenCriterion[] } }>(
    "query ($id: ID!) { lot(id: $id) { criteria { id critical } } }",
    undefined,
    { id: lotId },
  );
  return lot.criteria.map(({ id, critical }) => ({
    criterionId: id,
    score: critical ? 1000 : score,
    evidence: "客户原话",
  }));
}

/** Every inspector submits what is theirs; an item in `defective` gets 5.00 from all. */
export async function reviewAll(
  world: SpotCheckWorld,
  lotId: string,
  defective: readonly string[] = [],
): Promise<void> {
  const good = await marksFor(world, lotId, 900);
  const bad = await marksFor(world, lotId, 500);
  for (const inspector of world.inspectors) {
    for (const { id, version, itemId } of await openReviews(world, lotId, inspector)) {
      const marks = defective.includes(itemId) ? bad : good;
      await world.give("submitReview", { id, version, marks }, inspector);
    }
  }
}

/** The lot's present version, for the next command. */
export async function seenLot(world: SpotCheckWorld, id: string): Promise<Seen> {
  const { lot } = await world.ask<{ lot: Seen }>(
    "query ($id: ID!) { lot(id: $id) { id version status } }",
    undefined,
    { id },
  );
  return lot;
}

/** A lot all the way to its reveal. */
export async function revealedLot(
  world: SpotCheckWorld,
  facts: object = {},
  defective: readonly string[] = [],
): Promise<Seen> {
  const { id } = await drawnLot(world, facts);
  await reviewAll(world, id, defective);
  const { version } = await seenLot(world, id);
  const judged = await world.give("judgeLot", { id, version });
  return world.give("revealLot", { id, version: judged.version });
}
