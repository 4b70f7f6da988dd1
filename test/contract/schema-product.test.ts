import {
  buildSchema,
  findBreakingChanges,
  getNamedType,
  isInputObjectType,
  isObjectType,
  type GraphQLObjectType,
} from "graphql";
import { describe, expect, it } from "vitest";
import { written } from "../docs/written.ts";
import { partsOf } from "./parts-of-schema.ts";

const schema = buildSchema(written("packages/api/schema.graphql"));
const released = buildSchema(written("test/contract/released.graphql"));
const objects = Object.values(schema.getTypeMap()).filter(
  (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith("__"),
);

/** As `Use x. Since 2026-03-01; gone after 2026-09-01.`: half a year at least. */
const DATED = /Since (\d{4}-\d\d-\d\d); gone after (\d{4}-\d\d-\d\d)\.$/;
const undescribed = (of: typeof schema): string[] =>
  partsOf(of).flatMap(({ path, description }) => (description?.trim() ? [] : [path]));
const undated = (of: typeof schema): string[] =>
  partsOf(of).flatMap(({ path, deprecationReason: reason }) =>
    reason === null || lastsHalfAYear(reason) ? [] : [path],
  );

function lastsHalfAYear(reason: string): boolean {
  const [, since = "", goneAfter = ""] = DATED.exec(reason) ?? [];
  return Date.parse(goneAfter) - Date.parse(since) >= 182 * 86_400_000;
}

describe("The schema as a product", () => {
  it("says what every type, field, argument, enum value and error code means", () => {
    expect(undescribed(schema)).toEqual([]);
    expect(undescribed(buildSchema('"x" type Query { a: Int }'))).toEqual(["Query.a"]);
  });

  it("says of everything deprecated since when, and until when it stays", () => {
    expect(undated(schema)).toEqual([]);
    const sample =
      'type Query { a: Int @deprecated(reason: "Use b. Since 2026-03-01; gone after 2026-09-01.") b: Int @deprecated(reason: "Old.") }';
    expect(undated(buildSchema(sample))).toEqual(["Query.b"]);
  });

  it("breaks nothing that was released", () => {
    const changes = findBreakingChanges(released, schema).map(({ description }) => description);
    expect(changes).toEqual([]);
    const less = buildSchema("type Query { a: Int }");
    expect(findBreakingChanges(buildSchema("type Query { a: Int b: Int }"), less)).toHaveLength(1);
  });

  it("has a changelog that names each command and query which the release did not have", () => {
    const log = written("docs/schema-changelog.md");
    const rootsOf = (of: typeof schema): string[] =>
      [of.getQueryType(), of.getMutationType(), of.getSubscriptionType()].flatMap((type) =>
        Object.keys(type?.getFields() ?? {}),
      );
    const before = new Set(rootsOf(released));
    const missing = rootsOf(schema).filter(
      (name) => !before.has(name) && !log.includes(`\`${name}\``),
    );
    expect(missing).toEqual([]);
  });
});

describe("Lists are alike", () => {
  const connections = objects.filter(({ name }) => name.endsWith("Connection"));

  it("each is a page of nodes and edges that says where it stands", () => {
    expect(connections.length).toBeGreaterThan(8);
    const odd = connections.filter((type) => {
      const { nodes, edges, pageInfo } = type.getFields();
      return [nodes, edges, pageInfo].some((field) => field === undefined);
    });
    expect(odd.map(({ name }) => name)).toEqual([]);
  });

  it("each wants `first` and takes `after`", () => {
    const odd = objects.flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => getNamedType(field.type).name.endsWith("Connection"))
        .filter(({ args }) => {
          const first = args.find(({ name }) => name === "first");
          return String(first?.type) !== "Int!" || !args.some(({ name }) => name === "after");
        })
        .map(({ name }) => `${type.name}.${name}`),
    );
    expect(odd).toEqual([]);
  });

  it("each order is a field of an enum and a direction", () => {
    const orders = Object.values(schema.getTypeMap()).filter(
      (type) => isInputObjectType(type) && type.name.endsWith("Order"),
    );
    for (const type of orders) {
      const fields = isInputObjectType(type) ? type.getFields() : {};
      expect([type.name, Object.keys(fields).sort()]).toEqual([type.name, ["direction", "field"]]);
      expect(String(fields["field"]?.type)).toBe(`${type.name}Field!`);
    }
  });
});
