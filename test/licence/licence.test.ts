import { createSeededRandom } from "@attest/api/modules/demo-company/seeded-random";
import { SYSTEM } from "@attest/api/platform/viewer";
import { openTestApi, type TestApi, type TestApiOptions } from "@attest/api/testing/test-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { environmentWith } from "../environment.ts";
import { openLicenceWorld, type LicenceWorld } from "./licence-world.ts";
import { randomOperation } from "./random-operation.ts";

/** 20,000 for the licence itself. */
const OPERATIONS = Number(environmentWith({})["LICENCE_OPERATIONS"] ?? 1_000);

let world: LicenceWorld;
beforeAll(async () => {
  world = await openLicenceWorld();
});
afterAll(() => world.api.close());

describe("The licence of the read plan", () => {
  it(
    `gives the very answers of the resolvers to ${String(OPERATIONS)} operations by chance`,
    { timeout: 3_600_000 },
    async () => {
      const { difference, outcomes } = await compare(world.api, { operations: OPERATIONS });
      expect(difference).toBeNull();
      const wholly = outcomes.filter(({ outcome }) => outcome === "PLANNED").length;
      const partly = outcomes.filter(({ outcome }) => outcome.startsWith("PARTLY")).length;
      console.info(
        `${String(outcomes.length)} operations: ${String(wholly)} planned, ${String(partly)} with some fields left to resolvers`,
      );
      // The rest is refused, which is for the resolvers to say, or led to by a letter's link.
      const share = outcomes.filter(({ outcome }) => isPlanned(outcome)).length / outcomes.length;
      expect(share).toBeGreaterThanOrEqual(0.8);
    },
  );

  it.each<[string, NonNullable<TestApiOptions["planWithout"]>]>([
    ["the rights to fields", { denied: () => new Set() }],
    [
      "the viewer's scope",
      {
        eyes: (context) => Object.create(context, { viewer: { value: SYSTEM } }) as typeof context,
      },
    ],
    [
      "masking",
      {
        eyes: (context) => {
          const rights = { ...context.rights(), masked: new Set<string>() };
          return Object.create(context, { rights: { value: () => rights } }) as typeof context;
        },
      },
    ],
  ])("is lost without %s", { timeout: 300_000 }, async (_, planWithout) => {
    const mutant = await openTestApi({ database: world.api, planWithout });
    const { difference } = await compare(mutant, { operations: 4_000 });
    await mutant.close();
    expect(difference).not.toBeNull();
  });
});

interface Compared {
  /** The first operation that was answered in two ways. */
  readonly difference: unknown;
  readonly outcomes: readonly { readonly outcome: string }[];
}

async function compare(api: TestApi, { operations }: { operations: number }): Promise<Compared> {
  const random = createSeededRandom("licence");
  const cursors: string[] = [];
  const outcomes: { outcome: string }[] = [];
  for (let n = 0; n < operations; n += 1) {
    const { name, viewer } = random.pick(world.viewers);
    const asked = randomOperation(api.schema, { random, words: world.words, cursors });
    const options = { as: viewer, now: world.now };
    api.outcomes.length = 0;
    const planned = await text(api, asked, options);
    outcomes.push({ outcome: api.outcomes[0] ?? "NONE" });
    const executed = await text(api, asked, { ...options, readPlan: "OFF" });
    // Left to the resolvers, both answers are theirs, and of two refusals whichever came first is told.
    if (isPlanned(api.outcomes[0]) && planned !== executed) {
      return { difference: { name, ...asked, planned, executed }, outcomes };
    }
    noteCursor(executed, cursors);
  }
  return { difference: null, outcomes };
}

/** Whole, or with some fields left to their resolvers. */
function isPlanned(outcome: string | undefined): boolean {
  return outcome === "PLANNED" || outcome?.startsWith("PARTLY") === true;
}

function text(
  api: TestApi,
  {
    document,
    variables,
  }: { readonly document: string; readonly variables: Record<string, unknown> },
  options: Parameters<TestApi["text"]>[2],
): Promise<string> {
  // What is refused before it is parsed is refused in both ways alike.
  return api.text(document, variables, options).catch((error: unknown) => String(error));
}

function noteCursor(answer: string, cursors: string[]): void {
  const cursor = /"(?:endCursor|cursor)":"([^"]+)"/.exec(answer)?.[1];
  if (cursor !== undefined) {
    cursors.unshift(cursor);
    cursors.length = Math.min(cursors.length, 20);
  }
}
