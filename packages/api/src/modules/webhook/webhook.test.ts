import { createHmac } from "node:crypto";
import { Pool } from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { MODULES } from "../../modules.ts";
import { APPLICATION_ROLE } from "../../platform/database/data-source.ts";
import { moveClock } from "../../platform/demo-clock/move-clock.ts";
import { createJobContext } from "../../platform/jobs/start-worker.ts";
import { runDueJobs } from "../../platform/jobs/run-due-jobs.ts";
import type { JobContext, JobHandlers } from "../../platform/jobs/handlers.ts";
import { companyNow } from "../../platform/unit-of-work.ts";
import type { StaffViewer, Viewer } from "../../platform/viewer.ts";
import { openTestApi, type Answer, type TestApi } from "../../testing/test-api.ts";
import { ACCEPT, openReceiver, type Behaviour, type ReceivedEvent, type WebhookReceiver } from "../../testing/webhook-receiver.ts";
import { WAKE_WEBHOOKS } from "./webhook-task.ts";

const CREATE = "mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { secret webhook { id version eventTypes } } }";
const HEALTH = `{ webhooks(first: 100) { nodes { id version disabledBecause health
  { condition consecutiveFailures behind dead lastError nextAttemptAt } } } }`;
const DELIVERIES =
  "query ($id: ID!, $state: WebhookDeliveryState) { webhookDeliveries(webhookId: $id, first: 100, state: $state) { nodes { id eventId action test state attempts lastStatus lastError } } }";

const handlers = Object.assign({}, ...MODULES.map(({ jobs }) => jobs ?? {})) as JobHandlers;
const receivers: WebhookReceiver[] = [];
let api: TestApi;
let jobs: JobContext;
let pool: Pool;
let administrator: StaffViewer;
beforeAll(async () => {
  api = await openTestApi({ environment: { WEBHOOK_ALLOWED_HOSTS: "127.0.0.1" } });
  await api.dataSource.query("UPDATE company SET demo = true");
  jobs = createJobContext(api);
  pool = new Pool({ connectionString: api.url, options: `-c role=${APPLICATION_ROLE}`, max: 6 });
  pool.on("error", () => undefined);
  pool.on("connect", (client) => void client.on("error", () => undefined));
  administrator = await api.build.viewerWith("ADMINISTRATOR");
});
afterEach(async () => {
  await api.dataSource.query("DELETE FROM webhook_endpoint");
  await Promise.all(receivers.splice(0).map((receiver) => receiver.close()));
});
afterAll(async () => {
  await pool.end();
  await api.close();
});

async function receiver(behave: Behaviour = ACCEPT): Promise<WebhookReceiver> {
  const opened = await openReceiver(behave);
  receivers.push(opened);
  return opened;
}

async function endpoint(url: string, input: object = {}): Promise<{ id: string; version: number; secret: string }> {
  const asked = { name: "数据仓库", url, scopes: ["changes"], eventTypes: ["thing.*"], ...input };
  const answer = await api.run<{ createWebhook: { secret: string; webhook: { id: string; version: number } } }>(
    CREATE,
    { input: asked },
    { as: administrator },
  );
  expect(answer.errors).toBeUndefined();
  const { secret, webhook } = answer.data.createWebhook;
  return { ...webhook, secret };
}

async function happen(...actions: string[]): Promise<void> {
  for (const action of actions) {
    await api.transact((unit) => {
      unit.journal({ action, target: "thing:1", area: "ORGANISATION", payload: { n: 1 } });
      return Promise.resolve();
    });
  }
}

const wake = (): Promise<void> => Promise.resolve(handlers[WAKE_WEBHOOKS]?.(jobs, null));
const work = (): Promise<void> => runDueJobs({ pool, handlers, context: jobs });
const advance = async (seconds: number): Promise<unknown> =>
  moveClock(api.dataSource, { pool, handlers, context: jobs }, (await companyNow(api.dataSource)) + seconds);

interface Health {
  readonly disabledBecause: string | null;
  readonly version: number;
  readonly health: Readonly<Record<string, unknown>>;
}
async function healthOf(id: string): Promise<Health> {
  const answer = await api.run<{ webhooks: { nodes: (Health & { id: string })[] } }>(HEALTH, {}, { as: administrator });
  return answer.data.webhooks.nodes.find((node) => node.id === id) as Health;
}

interface Delivery {
  readonly id: string;
  readonly eventId: string;
  readonly action: string;
  readonly test: boolean;
  readonly state: string;
  readonly attempts: number;
  readonly lastStatus: number | null;
  readonly lastError: string | null;
}
async function deliveriesOf(id: string, state?: string): Promise<Delivery[]> {
  const answer = await api.run<{ webhookDeliveries: { nodes: Delivery[] } }>(DELIVERIES, { id, state }, { as: administrator });
  return answer.data.webhookDeliveries.nodes;
}

async function order(mutation: string, input: object): Promise<Answer<Record<string, never>>> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const name = ["deleteWebhook", "rotateWebhookSecret", "testWebhook"].includes(mutation) ? "WebhookInput" : type;
  const fields = { deleteWebhook: "deletedId", rotateWebhookSecret: "secret" }[mutation] ?? "__typename";
  return api.run(`mutation ($input: ${name}!) { ${mutation}(input: $input) { ${fields} } }`, { input }, { as: administrator });
}

/** As a receiver checks it by the text of Standard Webhooks. */
function isSignedWith(secret: string, { id, headers, text }: ReceivedEvent): boolean {
  const key = Buffer.from(secret.replace("whsec_", ""), "base64");
  const content = `${id}.${String(headers["webhook-timestamp"])}.${text}`;
  const expected = `v1,${createHmac("sha256", key).update(content).digest("base64")}`;
  return String(headers["webhook-signature"]).split(" ").includes(expected);
}

describe("an endpoint", () => {
  it("is sent what changes serves, in order, under the cursor as its id, signed", async () => {
    const { url, received } = await receiver();
    const { secret } = await endpoint(url);
    await happen("thing.made", "other.made", "thing.moved", "thing.gone");
    await wake();
    await expect.poll(() => received.length).toBe(3);
    const key: Viewer = { kind: "KEY", keyId: "k", name: "k", scopes: ["changes"] };
    const fields = "cursor node { seq at occurredAt actor action target payload }";
    const feed = await api.run<{ changes: { edges: { cursor: string; node: { action: string } }[] } }>(
      `{ changes(first: 100) { edges { ${fields} } } }`,
      {},
      { as: key },
    );
    const wanted = feed.data.changes.edges.filter(({ node }) => node.action.startsWith("thing."));
    expect(received.map(({ body: { type, cursor } }) => [type, cursor])).toEqual(wanted.map(({ node, cursor }) => [node.action, cursor]));
    for (const [index, event] of received.entries()) {
      expect(event.id).toBe(event.body.cursor);
      expect(event.body.data).toMatchObject(wanted[index]?.node ?? {});
      expect(event.body.data).toHaveProperty("hash");
      expect(isSignedWith(secret, event)).toBe(true);
      expect(Math.abs(Date.now() / 1000 - Number(event.headers["webhook-timestamp"]))).toBeLessThan(60);
    }
  });

  it("signs with both secrets for a day after a rotation, then with the new one alone", async () => {
    const { url, received } = await receiver();
    const { id, secret } = await endpoint(url);
    const rotated = await order("rotateWebhookSecret", { id });
    const next = (rotated.data as unknown as { rotateWebhookSecret: { secret: string } }).rotateWebhookSecret.secret;
    await happen("thing.one");
    await wake();
    await expect.poll(() => received.length).toBe(1);
    await expect.poll(async () => (await healthOf(id)).health["behind"]).toBe(0);
    await advance(24 * 3600 + 1);
    await happen("thing.two");
    await wake();
    await expect.poll(() => received.length).toBe(2);
    expect(received.map((event) => [isSignedWith(secret, event), isSignedWith(next, event)])).toEqual([
      [true, true],
      [false, true],
    ]);
  });

  it("begins after a cursor of changes when it is given one", async () => {
    const { url, received } = await receiver();
    await happen("thing.old");
    const rows: { seq: string }[] = await api.dataSource.query("SELECT max(seq) - 1 AS seq FROM journal_entry");
    const after = Buffer.from(JSON.stringify([Number(rows[0]?.seq)])).toString("base64url");
    await endpoint(url, { after });
    await wake();
    await expect.poll(() => received.map(({ body }) => body.type)).toEqual(["thing.old"]);
  });

  it("is sent one event of its own at the press of a button, once, also when disabled", async () => {
    const { url, received } = await receiver();
    const { id, version, secret } = await endpoint(url, { eventTypes: [] });
    await order("updateWebhook", { id, version, active: false });
    await order("testWebhook", { id });
    await work();
    await expect.poll(() => received.map(({ body }) => body.type)).toEqual(["webhook.test"]);
    expect(received.every((event) => isSignedWith(secret, event))).toBe(true);
    await expect.poll(async () => (await deliveriesOf(id))[0]).toMatchObject({ test: true, state: "DELIVERED", lastStatus: 204 });
    await order("updateWebhook", { id, version: version + 1, active: true });
    await work();
    await expect.poll(async () => (await healthOf(id)).health["behind"]).toBe(0);
    expect(received.filter(({ body }) => body.type === "webhook.test")).toHaveLength(1);
    expect(received.map(({ body }) => body.type)).toContain("webhook.update");
  });
});

describe("a failing receiver", () => {
  it("API-04 that answers 500 is tried with back-off, its event given up, and replayed under the same id", async () => {
    let healthy = false;
    const { url, received } = await receiver((response) => void response.writeHead(healthy ? 200 : 500).end("secret of theirs"));
    const { id, secret } = await endpoint(url);
    await happen("thing.made");
    await wake();
    await expect.poll(async () => (await healthOf(id)).health).toMatchObject({ condition: "FAILING", lastError: "STATUS" });
    const started = await companyNow(api.dataSource);
    await advance(6 * 3600);
    const tries = received.filter(({ body }) => body.type === "thing.made");
    expect(tries).toHaveLength(8);
    expect(new Set(tries.map(({ id: event }) => event)).size).toBe(1);
    const [dead] = await deliveriesOf(id, "DEAD");
    expect(dead).toMatchObject({ eventId: tries[0]?.id, attempts: 8, lastStatus: 500, lastError: "STATUS" });
    expect((await companyNow(api.dataSource)) - started).toBeGreaterThanOrEqual(6 * 3600);
    expect((await healthOf(id)).health).toMatchObject({ dead: 1, behind: 0 });

    healthy = true;
    await order("replayWebhookDelivery", { id: dead?.id });
    await work();
    await expect.poll(async () => (await deliveriesOf(id))[0]).toMatchObject({ id: dead?.id, state: "DELIVERED", attempts: 9 });
    const replayed = received.at(-1) as ReceivedEvent;
    expect(replayed.id).toBe(tries[0]?.id);
    expect(isSignedWith(secret, replayed)).toBe(true);
    const kept: unknown[] = await api.dataSource.query("SELECT to_jsonb(d) FROM webhook_delivery d UNION ALL SELECT to_jsonb(e) FROM webhook_endpoint e");
    expect(JSON.stringify(kept)).not.toContain("secret of theirs");
  });

  it("is disabled after twenty failed tries in a row, says so in the journal, and goes on where it stopped", async () => {
    let healthy = false;
    const { url, received } = await receiver((response) => void response.writeHead(healthy ? 200 : 503).end());
    const { id } = await endpoint(url);
    await happen("thing.a", "thing.b", "thing.c", "thing.d");
    await wake();
    await expect.poll(async () => (await healthOf(id)).health["consecutiveFailures"]).toBe(1);
    await advance(48 * 3600);
    const { disabledBecause, version, health } = await healthOf(id);
    expect([disabledBecause, health]).toMatchObject(["FAILING", { condition: "DISABLED", consecutiveFailures: 20, dead: 2 }]);
    expect(received).toHaveLength(20);
    const entries: unknown[] = await api.dataSource.query(
      "SELECT payload FROM journal_entry WHERE action = 'webhook.disable' AND target = $1 AND actor = 'system'",
      [`webhook:${id}`],
    );
    expect(entries).toEqual([{ payload: { because: "FAILING", consecutiveFailures: 20 } }]);
    healthy = true;
    await order("updateWebhook", { id, version, active: true });
    await work();
    await expect.poll(async () => (await healthOf(id)).health).toMatchObject({ condition: "HEALTHY", behind: 0 });
    expect(received.slice(20).map(({ body }) => body.type)).toEqual(["thing.c", "thing.d"]);
  });

  it("that says 410 is gone for good", async () => {
    const { url } = await receiver((response) => void response.writeHead(410).end());
    const { id } = await endpoint(url);
    await happen("thing.made");
    await wake();
    await expect.poll(async () => (await healthOf(id)).disabledBecause).toBe("GONE");
  });

  it("is not followed where it redirects", async () => {
    const elsewhere = await receiver();
    const { url } = await receiver((response) => void response.writeHead(307, { location: elsewhere.url }).end());
    const { id } = await endpoint(url);
    await happen("thing.made");
    await wake();
    await expect.poll(async () => (await deliveriesOf(id))[0]).toMatchObject({ state: "PENDING", lastStatus: 307 });
    expect(elsewhere.received).toEqual([]);
  });

  it("that hangs, drips or floods holds up none of the others, and floods no memory", async () => {
    const chunk = Buffer.alloc(1024 * 1024, "x");
    const flood = (response: Parameters<Behaviour>[0]): void => {
      response.writeHead(200);
      const more = (): void => void (response.destroyed || (response.write(chunk) ? setImmediate(more) : response.once("drain", more)));
      more();
    };
    const drip: Behaviour = (response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write("."), 200);
      response.on("close", () => clearInterval(timer));
    };
    const hanging = await receiver(() => undefined);
    const dripping = await receiver(drip);
    const flooding = await receiver(flood);
    const healthy = await Promise.all([receiver(), receiver(), receiver()]);
    for (const { url } of [hanging, dripping, flooding, ...healthy]) {
      await endpoint(url);
    }
    const before = process.memoryUsage().rss;
    await happen(...Array.from({ length: 20 }, (_, index) => `thing.n${"abcdefghijklmnopqrst".charAt(index)}`));
    const started = performance.now();
    await wake();
    await expect.poll(() => healthy.map(({ received }) => received.length), { timeout: 5_000 }).toEqual([20, 20, 20]);
    expect(performance.now() - started).toBeLessThan(5_000);
    await expect.poll(() => [dripping.received.length, flooding.received.length], { timeout: 20_000 }).toEqual([20, 20]);
    expect(hanging.received).toHaveLength(1);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
    for (const { received } of [...healthy, dripping, flooding]) {
      const seqs = received.map(({ body }) => Number(body.data["seq"]));
      expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
    }
  });
});

describe("the right to endpoints", () => {
  it("is the administrator's; directors see them, others nothing", async () => {
    const { url } = await receiver();
    const { id } = await endpoint(url);
    const [director, agent] = [await api.build.viewerWith("OPERATIONS_DIRECTOR"), await api.build.viewerWith("AGENT")];
    const seen = async (as: Viewer): Promise<number> =>
      (await api.run<{ webhooks: { nodes: unknown[] } }>("{ webhooks(first: 10) { nodes { id } } }", {}, { as })).data.webhooks.nodes.length;
    expect([await seen(director), await seen(agent)]).toEqual([1, 0]);
    const test = "mutation ($input: WebhookInput!) { testWebhook(input: $input) { delivery { id } } }";
    const answer = await api.run(test, { input: { id } }, { as: director });
    expect(answer.errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    expect((await order("deleteWebhook", { id })).errors).toBeUndefined();
    expect((await order("deleteWebhook", { id })).errors?.[0]?.extensions.code).toBe("NOT_FOUND");
  });

  it.each([
    [{ scopes: ["records:read"] }, "scopes"],
    [{ scopes: ["changes", "everything"] }, "scopes"],
    [{ eventTypes: ["thing"] }, "eventTypes"],
    [{ after: "x" }, "after"],
    [{ name: " " }, "name"],
  ])("makes none with %j", async (input, path) => {
    const asked = { name: "x", url: "https://example.com/", scopes: ["changes"], ...input };
    const answer = await api.run(CREATE, { input: asked }, { as: administrator });
    expect(answer.errors?.[0]?.extensions.fields?.[0]?.path).toBe(path);
  });

  it("keeps the secret out of the journal and of what is stored for retries", async () => {
    const once = { as: administrator, idempotencyKey: "webhook-once" };
    const input = { name: "x", url: "https://example.com/", scopes: ["changes"] };
    const first = await api.run<{ createWebhook: { secret: string } }>(CREATE, { input }, once);
    const again = await api.run<{ createWebhook: { secret: string | null } }>(CREATE, { input }, once);
    const { secret } = first.data.createWebhook;
    expect([secret.startsWith("whsec_"), again.data.createWebhook.secret]).toEqual([true, null]);
    const kept: unknown[] = await api.dataSource.query("SELECT to_jsonb(k) FROM idempotency_key k UNION ALL SELECT to_jsonb(j) FROM journal_entry j");
    expect(JSON.stringify(kept)).not.toContain(secret.slice(6));
  });
});
