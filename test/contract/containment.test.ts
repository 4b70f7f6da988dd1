import { readFileSync } from "node:fs";
import { buildASTSchema, findBreakingChanges, parse, type GraphQLSchema } from "graphql";
import { describe, expect, it } from "vitest";
import { MODULES } from "@attest/api/modules";
import { createApiSchema } from "@attest/api/platform/graphql/create-api-schema";
import { changedDefaults } from "./changed-defaults.ts";
import { MISSING } from "./missing.ts";
import { pruneContract } from "./prune-contract.ts";
import { schemaNames } from "./schema-names.ts";

const contract = parse(readFileSync(new URL("contract.graphql", import.meta.url), "utf8"));
const schema = createApiSchema(MODULES);
const listed = Object.values(MISSING).flat();

function promisedWithout(names: readonly string[]): GraphQLSchema {
  return buildASTSchema(pruneContract(contract, new Set(names)));
}

describe("The contract", () => {
  it("is contained in the schema, but for what is listed as missing", () => {
    const broken = findBreakingChanges(promisedWithout(listed), schema);
    expect(broken.map(({ description }) => description)).toEqual([]);
  });

  it("keeps its defaults", () => {
    expect(changedDefaults(promisedWithout(listed), schema)).toEqual([]);
  });

  it("lists as missing only what does not exist yet", () => {
    const existing = schemaNames(schema);
    expect(listed.filter((name) => existing.has(name))).toEqual([]);
  });

  it("lists as missing only what it promises, each thing once", () => {
    const promised = schemaNames(buildASTSchema(contract));
    expect(listed.filter((name) => !promised.has(name))).toEqual([]);
    expect(new Set(listed).size).toBe(listed.length);
  });

  it("is seen to be broken when a built thing is taken for missing from the schema", () => {
    const without = buildASTSchema(pruneContract(contract, new Set(["ServiceRecord.number"])));
    expect(
      findBreakingChanges(buildASTSchema(contract), without).map(({ description }) => description),
    ).toEqual(["ServiceRecord.number was removed."]);
  });
});
