import { afterAll, beforeAll, expect, it } from "vitest";
import fc from "fast-check";
import { getIntrospectionQuery } from "graphql";
import { openTestServer, type TestServer } from "../../testing/test-server.ts";
import type { Identified } from "../create-context.ts";
import { checkDocument } from "./check-document.ts";

let api: TestServer;
const keyViewer = (): Promise<Identified> =>
  Promise.resolve({
    viewer: {
      kind: "KEY",
      keyId: "01900000-0000-7000-8000-000000000000",
      name: "t",
      scopes: ["introspect", "all:read"],
    },
    now: 1_767_225_600,
    demo: false,
  });
beforeAll(async () => void (api = await openTestServer({ identify: keyViewer })));
afterAll(() => api.close());

async function status(query: string): Promise<number> {
  const reply = await api.server.inject({
    method: "POST",
    url: "/graphql",
    headers: { "content-type": "application/json", accept: "application/graphql-response+json" },
    payload: JSON.stringify({ query }),
  });
  return reply.statusCode;
}

const many = (count: number, of: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => of(n)).join(" ");

const DOCUMENTS: readonly (readonly [string, string])[] = [
  [
    "a bomb of fragments that doubles 40 times",
    `{ ...f0 } ${many(40, (n) => `fragment f${String(n)} on Query { ...f${String(n + 1)} ...f${String(n + 1)} }`)} fragment f40 on Query { me { id } }`,
  ],
  ["fragments in a circle", "{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }"],
  ["a fragment that spreads itself", "{ ...a } fragment a on Query { me { id } ...a }"],
  ["31 aliases", `{ ${many(31, (n) => `a${String(n)}: me { id }`)} }`],
  [
    "aliases multiplied by fragments",
    `{ ...f0 } ${many(6, (n) => `fragment f${String(n)} on Query { ${many(3, () => `...f${String(n + 1)}`)} }`)} fragment f6 on Query { a: me { id } }`,
  ],
  ["11 directives", `{ me { id ${many(11, () => "@include(if: true)")} } }`],
  ["2,001 tokens", `{ ${many(2_001, () => "me")} }`],
  ["a field asked for 1,900 times", `{ me { ${many(1_900, () => "id")} } }`],
  ["a depth of 60", `{ ${"customers(first: 1) { nodes { ".repeat(30)} id ${"} }".repeat(30)} }`],
  [
    "inline fragments 500 deep",
    `{ ${"... on Query { ".repeat(480)} me { id } ${"}".repeat(480)} }`,
  ],
  [
    "nested pages",
    "{ industryTeams(first: 100) { nodes { id } } customers(first: 100) { nodes { contacts { customer { contacts { customer { id } } } } } } }",
  ],
  [
    "a list literal 900 long",
    `{ serviceRecords(first: 1, filter: { customerId: { in: [${many(900, () => '"x"')}] } }) { nodes { id } } }`,
  ],
  [
    "an object literal 600 deep",
    `{ serviceRecords(first: 1, filter: ${"{ a: ".repeat(600)} 1 ${"}".repeat(600)}) { nodes { id } } }`,
  ],
  ["six commands", `mutation { ${many(6, (n) => `m${String(n)}: signOut`)} }`],
  [
    "conflicting aliases by hundreds",
    `{ ${many(30, (n) => `... on Query { a: me { id } b: serviceRecord(id: "${String(n)}") { id } }`)} }`,
  ],
  ["no GraphQL at all", "}{".repeat(5_000)],
  ["a NUL character", 'query { serviceRecord(number: "\u0000") { id } }'],
  ["half a surrogate", 'query { serviceRecord(number: "\\ud800") { id } }'],
];

it.each(DOCUMENTS)("T8 %s costs nobody anything", async (_name, query) => {
  await status("{ me { id } }");
  const started = performance.now();
  const answered = await status(query);
  expect(performance.now() - started).toBeLessThan(250);
  expect(answered).toBeLessThan(500);
});

it("T8 refuses the bombs before they are validated", () => {
  for (const [name, query] of DOCUMENTS.filter(([name]) =>
    /doubles|31 aliases|multiplied|directives|tokens|depth of/.test(name),
  )) {
    expect(() => checkDocument(query), name).toThrow(/at most/);
  }
});

it("T8 answers any text of GraphQL's own words without a crash", async () => {
  const word = fc.constantFrom(
    "{",
    "}",
    "(",
    ")",
    "me",
    "id",
    "...",
    "on",
    "Query",
    "fragment",
    "a",
    ":",
    '"',
    "$",
    "@include",
    "first",
    "1",
    "[",
    "]",
    "query",
    "mutation",
    "serviceRecords",
    "nodes",
  );
  await fc.assert(
    fc.asyncProperty(fc.array(word, { maxLength: 60 }), async (words) => {
      expect(await status(words.join(" "))).toBeLessThan(500);
    }),
    { numRuns: 300 },
  );
});

it("has room for the whole introspection query", async () => {
  expect(
    await status(getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true })),
  ).toBe(200);
});
