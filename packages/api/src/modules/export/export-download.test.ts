import type { LightMyRequestResponse } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Identified } from "../../platform/create-context.ts";
import type { Credentials } from "../../platform/http/credentials.ts";
import { companyNow } from "../../platform/unit-of-work.ts";
import { ANONYMOUS, type Viewer } from "../../platform/viewer.ts";
import { openTestServer, type TestServer } from "../../testing/test-server.ts";

const START =
  "mutation ($input: StartExportInput!) { startExport(input: $input) { url export { id state rows } } }";
const PHONE = "13812345678";
const NEW_YEAR = "2026-01-01T00:00:00+08:00";

let house: TestServer;
const people = new Map<string, Viewer>();
beforeAll(async () => {
  const identify = async ({ bearer }: Credentials): Promise<Identified> => ({
    viewer: people.get(bearer ?? "") ?? ANONYMOUS,
    now: await companyNow(house.dataSource),
    demo: false,
  });
  house = await openTestServer({ identify });
  const { build } = house;
  const team = await build.team();
  const other = await build.team();
  const ours = await build.customer({ team, name: "我方客户" });
  await build.contact({ customer: ours, phone: PHONE, email: "wang@example.com" });
  await build.customer({ team: other, name: "别组客户" });
  const { staff } = await build.engineer({ team });
  people.set("engineer", await build.viewer(staff));
  people.set("agent", await build.viewerWith("AGENT"));
  people.set("inspector", await build.viewerWith("INSPECTOR"));
  const outsourced = await build.engineer({ team, outsourced: true });
  people.set("outsourced", await build.viewer(outsourced.staff));
  people.set("key", {
    kind: "KEY",
    keyId: "0190a000-0000-7000-8000-000000000001",
    name: "k",
    scopes: ["records:read", "customers:read"],
  });
  people.set("changes-key", {
    kind: "KEY",
    keyId: "0190a000-0000-7000-8000-000000000002",
    name: "k",
    scopes: ["changes"],
  });
});
afterAll(() => house.close());

interface Started {
  readonly data: {
    readonly startExport: {
      readonly url: string;
      readonly export: { readonly id: string; readonly state: string };
    };
  };
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

async function ask<T>(query: string, variables: object, who: string): Promise<T> {
  const { body } = await house.server.inject({
    method: "POST",
    url: "/graphql",
    headers: { authorization: `Bearer ${who}`, "content-type": "application/json" },
    payload: JSON.stringify({ query, variables }),
  });
  return JSON.parse(body) as T;
}

const start = (
  who: string,
  input: object = { resource: "CUSTOMERS", format: "JSONL" },
): Promise<Started> => ask<Started>(START, { input }, who);
const fetchAs = (url: string, who: string): Promise<LightMyRequestResponse> =>
  house.server.inject({
    method: "GET",
    url: new URL(url).pathname,
    headers: { authorization: `Bearer ${who}` },
  });

async function rowsFor(who: string, input?: object): Promise<Record<string, unknown>[]> {
  const { data } = await start(who, input);
  const { statusCode, body } = await fetchAs(data.startExport.url, who);
  expect(statusCode).toBe(200);
  const lines = body.split("\n").filter((line) => line !== "");
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe("an export through the API", () => {
  it("has what whoever fetches it may read, masked as they read it", async () => {
    expect((await rowsFor("agent")).map(({ name }) => name).sort()).toEqual(
      ["别组客户", "我方客户"].sort(),
    );
    expect(await rowsFor("engineer")).toMatchObject([
      { name: "我方客户", contactPhones: PHONE, contactEmails: "wang@example.com" },
    ]);
    for (const who of ["inspector", "key"]) {
      const ours = (await rowsFor(who)).find(({ name }) => name === "我方客户");
      expect(ours).toMatchObject({
        contactPhones: "138****5678",
        contactEmails: "w***@example.com",
      });
    }
  });

  it("takes the filter of the list, and only that of its own resource", async () => {
    const format = "JSONL";
    const search = { resource: "CUSTOMERS", format, filter: { customers: { search: "别组" } } };
    expect((await rowsFor("agent", search)).map(({ name }) => name)).toEqual(["别组客户"]);
    const foreign = { ...search, filter: { journal: { action: "x.y" } } };
    expect((await start("agent", foreign)).errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    const open = { serviceRecords: { status: { in: ["OPEN"] }, createdAt: { gte: NEW_YEAR } } };
    expect(await rowsFor("agent", { resource: "SERVICE_RECORDS", format, filter: open })).toEqual(
      [],
    );
    const team = { engineers: { industryTeamId: "no-id" } };
    expect(await rowsFor("agent", { resource: "ENGINEERS", format, filter: team })).toEqual([]);
    const rated = { evaluations: { engineerId: "01900000-0000-7000-8000-000000000000" } };
    expect(await rowsFor("agent", { resource: "EVALUATIONS", format, filter: rated })).toEqual([]);
  });

  it("finds by a phone number only for who sees it whole", async () => {
    const filter = { customers: { search: PHONE } };
    const input = { resource: "CUSTOMERS", format: "JSONL", filter };
    expect(await rowsFor("agent", input)).toHaveLength(1);
    expect(await rowsFor("inspector", input)).toEqual([]);
  });

  it("comes as a file, not to be kept, and tells how it went", async () => {
    const { data } = await start("agent", { resource: "CUSTOMERS", format: "CSV" });
    const { headers } = await fetchAs(data.startExport.url, "agent");
    expect(headers["content-disposition"]).toMatch(
      /^attachment; filename="customers-\d{4}-\d\d-\d\d\.csv"$/,
    );
    expect([headers["cache-control"], headers["x-content-type-options"]]).toEqual([
      "no-store",
      "nosniff",
    ]);
    const state = (who: string): Promise<unknown> =>
      ask(
        "query ($id: ID!) { export(id: $id) { state rows } }",
        { id: data.startExport.export.id },
        who,
      );
    await expect
      .poll(() => state("agent"))
      .toEqual(expect.objectContaining({ data: { export: { state: "DONE", rows: 2 } } }));
    expect(await state("inspector")).toMatchObject({ data: { export: null } });
    const entries: unknown[] = await house.dataSource.query(
      "SELECT action, payload FROM journal_entry WHERE target = $1 ORDER BY seq",
      [`export:${data.startExport.export.id}`],
    );
    expect(entries).toEqual([
      {
        action: "export.start",
        payload: { resource: "customers", format: "CSV", filtered: false },
      },
      { action: "export.finish", payload: { state: "DONE", rows: 2 } },
    ]);
  });

  it("opens to nobody else, and not for ever", async () => {
    const { data } = await start("agent");
    const { url } = data.startExport;
    for (const who of ["inspector", "outsourced", "key", "nobody"]) {
      expect((await fetchAs(url, who)).statusCode).toBe(404);
    }
    expect((await fetchAs(url.slice(0, -1), "agent")).statusCode).toBe(404);
    await house.dataSource.query("UPDATE export_request SET expires_at = company_now()");
    expect((await fetchAs(url, "agent")).statusCode).toBe(404);
  });

  it("is refused to outsourced staff, whatever other role they have, and to a key that reads no records", async () => {
    const viewer = people.get("outsourced");
    people.set("both", {
      ...viewer,
      roles: ["OUTSOURCED_ENGINEER", "DEPARTMENT_MANAGER"],
    } as Viewer);
    for (const who of ["outsourced", "both", "changes-key"]) {
      expect((await start(who)).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    }
    expect((await start("nobody")).errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
  });

  it("leaves out what one may not see at all", async () => {
    expect(await rowsFor("key", { resource: "EVALUATIONS", format: "JSONL" })).toEqual([]);
    expect(await rowsFor("key", { resource: "JOURNAL", format: "JSONL" })).toEqual([]);
    const own = await rowsFor("agent", { resource: "JOURNAL", format: "JSONL" });
    const agent = people.get("agent");
    expect(new Set(own.map(({ actor }) => actor))).toEqual(
      new Set([agent?.kind === "STAFF" ? agent.staffId : ""]),
    );
  });
});
