import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importCsvCommand } from "@attest/api/modules/import/import-csv.command";
import { WebhookWorld } from "@attest/api/modules/webhook/webhook-world.fixture";
import { parse, Kind } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openListener } from "../access/listener.ts";
import { personWith, type Reply } from "../scenarios/person.ts";
import { openIntegratorsWorld, type IntegratorsWorld } from "./integrators-world.ts";
import { isFromAttest } from "./verify-webhook.ts";
import { blocksOf, written } from "./written.ts";

type Data = Record<string, unknown>;
interface Run {
  readonly as?: "administrator" | "contact" | "desk";
  readonly variables?: (world: IntegratorsWorld) => Data;
  /** What the answer must hold beyond being one. */
  readonly holds: (data: Data) => unknown;
}

const PAGE = written("docs/integrators.md");
const SNIPPETS = blocksOf(PAGE, "graphql").map((document) => ({
  name: nameOf(document),
  document,
}));
/** Who gives each operation of the page, by its name; without `as` a key with records:read and changes. */
const RUNS: Readonly<Record<string, Run>> = {
  Changes: { holds: at("changes", "nodes", "0", "seq") },
  CreateWebhook: { as: "administrator", holds: at("createWebhook", "secret") },
  RotateWebhookSecret: {
    as: "administrator",
    variables: ({ webhookId }) => ({ id: webhookId }),
    holds: at("rotateWebhookSecret", "secret"),
  },
  DeadDeliveries: {
    as: "administrator",
    variables: ({ webhookId }) => ({ webhookId }),
    holds: at("webhookDeliveries", "nodes", "0", "eventId"),
  },
  Replay: {
    as: "administrator",
    variables: ({ deliveryId }) => ({ id: deliveryId }),
    holds: at("replayWebhookDelivery", "delivery", "id"),
  },
  RotateApiKey: {
    as: "administrator",
    variables: ({ otherKeyId }) => ({ id: otherKeyId }),
    holds: at("rotateApiKey", "key"),
  },
  BulkAssign: {
    as: "desk",
    variables: ({ recordId, engineerId }) => ({
      items: [{ id: recordId, version: 1 }],
      engineerId,
    }),
    holds: at("bulkAssignServiceRecords", "results", "0", "code"),
  },
  StartExport: { holds: at("startExport", "url") },
  ExportProgress: { variables: () => ({ id: exportId }), holds: at("export", "state") },
  Stats: { holds: at("serviceRecordStats", "0", "opened") },
  RequestService: { as: "contact", holds: at("requestService", "number") },
};

let world: IntegratorsWorld;
let exportId = "";
beforeAll(async () => void (world = await openIntegratorsWorld()));
afterAll(() => world.close());

async function run(name: string, document: string): Promise<Reply<Data>> {
  const { as, variables = () => ({}) } = RUNS[name] ?? {};
  const headers = as === undefined ? { authorization: `Bearer ${world.key}` } : world[as];
  return personWith(world.server, headers).ask<Data>(document, variables(world));
}

describe("The page for integrators", () => {
  it.each(SNIPPETS.filter(({ name }) => name !== "Changed"))(
    "$name is answered",
    async ({ name, document }) => {
      const { data, errors } = await run(name, document);
      expect(errors).toBeUndefined();
      expect(RUNS[name]?.holds(data)).toBeTruthy();
      exportId = (at("startExport", "export", "id")(data) as string | undefined) ?? exportId;
    },
  );

  it("the first query of the page, as curl sends it", async () => {
    const [, body = ""] = /-d '(\{.*\})'/.exec(PAGE) ?? [];
    const { query } = JSON.parse(body) as { query: string };
    const { data, errors } = await run("", query);
    expect(errors).toBeUndefined();
    expect(at("serviceRecords", "nodes", "0", "number")(data)).toMatch(/^SR-/);
  });

  it("Changed tells over a WebSocket what happened after a cursor of changes", async () => {
    const document = SNIPPETS.find(({ name }) => name === "Changed")?.document ?? "";
    const { data } = await run("", "{ changes(first: 1) { pageInfo { endCursor } } }");
    const after = String(at("changes", "pageInfo", "endCursor")(data));
    const listener = openListener(world.url, { key: world.key });
    listener.subscribe(document, after);
    await expect
      .poll(() => listener.heard[0]?.text, { timeout: 5_000 })
      .toContain("service_record.");
    await listener.hangUp();
  });

  it("an export it starts is fetched at its url with the same key, and with no other", async () => {
    const { data } = await run(
      "StartExport",
      SNIPPETS.find(({ name }) => name === "StartExport")?.document ?? "",
    );
    const url = new URL(String(at("startExport", "url")(data))).pathname;
    const fetched = await world.server.inject({
      url,
      headers: { authorization: `Bearer ${world.key}` },
    });
    const rows = fetched.body.trim().split("\n");
    expect(rows.map((row) => (JSON.parse(row) as Data)["number"])).toContainEqual(
      expect.stringMatching(/^SR-/),
    );
    expect((await world.server.inject({ url, headers: world.administrator })).statusCode).toBe(404);
  });

  it("names no operation twice, and none that is not run here", () => {
    const names = SNIPPETS.map(({ name }) => name);
    expect([...names].sort()).toEqual([...Object.keys(RUNS), "Changed"].sort());
  });
});

describe("The file and the mapping that the page shows", () => {
  it("make a record, and a second time none", async () => {
    const [csv = ""] = blocksOf(PAGE, "csv");
    const [mapping = ""] = blocksOf(PAGE, "json");
    const folder = mkdtempSync(join(tmpdir(), "attest-page-"));
    const paths = { csv: join(folder, "desk.csv"), mapping: join(folder, "mapping.json") };
    try {
      writeFileSync(paths.csv, csv);
      writeFileSync(paths.mapping, mapping);
      const argv = [paths.csv, "--mapping", paths.mapping, "--into", "records"];
      const run = async (): Promise<unknown> =>
        (await importCsvCommand(world, argv, { write: () => true })).json;
      await world.addCustomer("东方银行");
      expect(await run()).toMatchObject({ rows: 1, created: 1, refused: [] });
      expect(await run()).toMatchObject({ rows: 1, created: 0, updated: 0, unchanged: 1 });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("The account of a query's cost that the page shows", () => {
  it("has the members that each answer has", async () => {
    const shown = JSON.parse(blocksOf(PAGE, "json")[1] ?? "{}") as { extensions: { cost: object } };
    const { payload } = await world.server.inject({
      method: "POST",
      url: "/graphql",
      headers: { authorization: `Bearer ${world.key}`, "content-type": "application/json" },
      payload: JSON.stringify({ query: "{ serviceRecords(first: 50) { nodes { id } } }" }),
    });
    const { extensions } = JSON.parse(payload) as { extensions: { cost: object } };
    const members = Object.keys(shown.extensions.cost).filter((name) => name !== "throttle");
    expect(Object.keys(extensions.cost)).toEqual(expect.arrayContaining(members));
    expect(extensions.cost).toMatchObject({ requested: 51 });
  });
});

describe("The check of a signature that the page shows", () => {
  it("is the code that is tested here", () => {
    expect(blocksOf(PAGE, "ts")).toEqual([written("test/docs/verify-webhook.ts")]);
  });

  it("takes an event by the new secret and by the old, and no other, changed or late one", async () => {
    const sending = await WebhookWorld.open();
    try {
      const { url, received } = await sending.receiver();
      const { id, secret } = await sending.endpoint(url);
      const rotated = await sending.order("rotateWebhookSecret", { id });
      const next = rotated.data["rotateWebhookSecret"]?.["secret"] ?? "";
      await sending.happen("thing.made");
      await sending.wake();
      await expect.poll(() => received.length, { timeout: 5_000 }).toBe(1);
      const body = received[0]?.text ?? "";
      const header = (name: string): string => String(received[0]?.headers[`webhook-${name}`]);
      const signed = {
        id: header("id"),
        timestamp: header("timestamp"),
        signature: header("signature"),
      };
      const now = Number(signed.timestamp) + 1;
      const other = `whsec_${Buffer.alloc(32).toString("base64")}`;
      expect(
        [secret, next, other].map((one) => isFromAttest({ ...signed, body }, one, now)),
      ).toEqual([true, true, false]);
      expect(isFromAttest({ ...signed, body: `${body} ` }, next, now)).toBe(false);
      expect(isFromAttest({ ...signed, body }, next, now + 600)).toBe(false);
      expect(JSON.parse(body)).toMatchObject({ cursor: signed.id });
    } finally {
      await sending.clear();
      await sending.close();
    }
  });
});

function nameOf(document: string): string {
  const [first] = parse(document).definitions;
  return first?.kind === Kind.OPERATION_DEFINITION ? (first.name?.value ?? "") : "";
}

/** What stands at a place of an answer. */
function at(...path: readonly string[]): (data: Data) => unknown {
  return (data) =>
    path.reduce<unknown>((value, name) => (value as Data | null | undefined)?.[name], data);
}
