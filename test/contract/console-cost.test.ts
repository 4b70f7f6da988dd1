import { COMMAND_NAMES } from "@attest/shared/access";
import { LIMITS } from "@attest/api/platform/limits/limits";
import { costOf } from "@attest/api/platform/limits/operation-cost";
import { buildSchema, Kind, parse, validate, type OperationDefinitionNode } from "graphql";
import { describe, expect, it } from "vitest";
import { written } from "../docs/written.ts";
import { consoleDocuments } from "./console-documents.ts";

const schema = buildSchema(written("packages/api/schema.graphql"));
const DOCUMENTS = consoleDocuments();
/** The longest page that a list of ours asks for. */
const LONGEST_PAGE = 100;

/** What an operation costs with the longest page; a list within it has the length its text says. */
function costOfText(text: string): number {
  const document = parse(text);
  const operations = document.definitions.filter(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  );
  const fragments = new Map(
    document.definitions.flatMap((one) =>
      one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [],
    ),
  );
  const variables = {
    first: LONGEST_PAGE,
    input: { items: Array.from({ length: 100 }, () => ({})) },
  };
  return Math.max(
    ...operations.map((operation) => costOf({ schema, operation, fragments, variables }).requested),
  );
}

describe("What the pages send", () => {
  it("is found: the lists, the commands, the subscriptions", () => {
    expect(DOCUMENTS.length).toBeGreaterThan(40);
    const texts = DOCUMENTS.map(({ text }) => text).join("\n");
    for (const name of ["serviceRecords(", "bulkAssignServiceRecords(", "serviceRecordChanged"]) {
      expect(texts).toContain(name);
    }
    expect(COMMAND_NAMES.filter((name) => texts.includes(`${name}(`)).length).toBeGreaterThan(12);
  });

  it.each(DOCUMENTS)("costs at most half the limit: $text", ({ file, text }) => {
    expect(validate(schema, parse(text)).map(({ message }) => `${file}: ${message}`)).toEqual([]);
    expect(costOfText(text), file).toBeLessThanOrEqual(LIMITS.cost / 2);
  });

  it("would be noticed if it cost more", () => {
    const dear =
      "query A($first: Int!) { customers(first: $first) { nodes { contacts { customer { contacts { customer { contacts { customer { contacts { customer { contacts { customer { contacts { customer { contacts { customer { contacts { customer { contacts { customer { contacts { customer { contacts { customer { contacts { customer { contacts { customer { id } } } } } } } } } } } } } } } } } } } } } } } } } } } } }";
    expect(costOfText(dear)).toBeGreaterThan(LIMITS.cost / 2);
  });
});
