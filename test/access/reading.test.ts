import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MODULES } from "@attest/api/modules";
import { createApiSchema } from "@attest/api/platform/graphql/create-api-schema";
import { EXPECTED_READING } from "./expected-reading.ts";
import { differences, observe } from "./observe.ts";
import { readingPaths, type ReadingPath } from "./reading-paths.ts";
import {
  inDemoMode,
  seenAs,
  weaken,
  withoutFieldRight,
  withoutScope,
  type Weakening,
} from "./weaken.ts";
import type { Actor } from "./actors.ts";
import { openWorld, type World } from "./world.ts";

const DEPTH = 3;
const ACTORS = Object.keys(EXPECTED_READING);

let world: World;
let paths: readonly ReadingPath[];
beforeAll(async () => {
  world = await openWorld();
  paths = readingPaths(createApiSchema(MODULES), DEPTH, {
    "Query.serviceRecord": `id: "${world.there.recordId}"`,
    "Query.customer": `id: "${world.there.customerId}"`,
    "Query.engineer": `id: "${world.there.engineerId}"`,
    "Query.industryTeam": `id: "${world.there.teamId}"`,
  });
});
afterAll(() => world.api.close());

const actor = (name: string): Actor => {
  const found = world.actors.find((one) => one.name === name);
  if (found === undefined) {
    throw new Error(`Nobody is called ${name}.`);
  }
  return found;
};
const through = (field: string): readonly ReadingPath[] =>
  paths.filter(({ fields }) => fields.includes(field));

describe("By every way from Query", () => {
  it.each(ACTORS)(
    "%s sees what the table says and nothing else",
    { timeout: 120_000 },
    async (name) => {
      const seen = await observe(world, actor(name), paths);
      expect(differences(seen, EXPECTED_READING[name] ?? [])).toEqual([]);
    },
  );

  it("everybody who asks has a line", () => {
    expect(world.actors.map(({ name }) => name).sort()).toEqual([...ACTORS].sort());
  });
});

describe("What would be noticed", () => {
  it.each([
    ["Query.serviceRecord", "ENGINEER_COLLEAGUE"],
    ["Query.serviceRecords", "OUTSOURCED_ENGINEER"],
    ["Query.customer", "DEPARTMENT_MANAGER"],
    ["Query.customers", "OTHER_DEPARTMENT_MANAGER"],
    ["Query.evaluations", "ENGINEER_COLLEAGUE"],
    ["Query.letters", "DEPARTMENT_MANAGER"],
  ])("the scope of %s taken away, as %s", async (field, name) => {
    expect(await noticed(field, name, withoutScope)).not.toEqual([]);
  });

  it.each([
    ["Contact.phone", "INSPECTOR"],
    ["Contact.email", "KEY_CUSTOMERS_READ"],
    ["Contact.phone", "OUTSOURCED_ENGINEER"],
    ["Evaluation.comment", "KEY_QUALITY_READ"],
  ])("the right to %s taken away, as %s", async (field, name) => {
    expect(await noticed(field, name, withoutFieldRight)).not.toEqual([]);
  });

  it.each([
    ["Query.portalRecords", "CONTACT_COLLEAGUE", "CONTACT"],
    ["Letter.to", "INSPECTOR", "AGENT"],
  ])("%s shown to %s as to %s", async (field, name, eyes) => {
    expect(await noticed(field, name, seenAs(actor(eyes).viewer))).not.toEqual([]);
  });

  it("the token of a letter shown outside demo mode", async () => {
    expect(await noticed("Letter.bodyText", "AGENT", inDemoMode)).toEqual([
      expect.stringContaining("sees TOKEN"),
    ]);
  });

  it("a canary that is expected of somebody who cannot see it", async () => {
    const seen = await observe(world, actor("ADMINISTRATOR"), through("Query.serviceRecords"));
    expect(differences(seen, ["SUBJECT_HERE"])).toEqual(["does not see SUBJECT_HERE"]);
  });

  async function noticed(field: string, name: string, weakening: Weakening): Promise<string[]> {
    const restore = weaken(world.api.schema, field, weakening);
    try {
      // What is taken away here is a resolver's check; the plan's are the licence test's matter.
      const seen = await observe(world, { ...actor(name), readPlan: "OFF" }, through(field));
      return differences(seen, EXPECTED_READING[name] ?? []).filter((difference) =>
        difference.startsWith("sees"),
      );
    } finally {
      restore();
    }
  }
});
