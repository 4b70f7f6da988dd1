import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createSeededRandom } from "@attest/api/modules/demo-company/seeded-random";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Colleague, colleagueWith, signInAs } from "../browser/colleague.ts";
import { openPrepared, prepareOpening } from "../browser/demo-records.ts";
import {
  freePort,
  joinProduct,
  type Product,
  startProduct,
  waitUntilReady,
} from "../browser/product.ts";
import { killAgainAndAgain, type Mortal } from "./mortal.ts";

const KILLS = 200;
const WRITERS = 50;
/** A webhook waits at most this long after a failed try while its receiver lives nearly always. */
const DRAIN_WITHIN_MS = 600_000;

const folder = mkdtempSync(join(tmpdir(), "attest-followers-"));
let first: Product;
let second: Product;

beforeAll(async () => {
  first = await startProduct({ WEBHOOK_ALLOWED_HOSTS: "127.0.0.1" });
  await waitUntilReady(first);
  second = await joinProduct(first);
});
afterAll(async () => {
  await second.stop();
  await first.stop();
  rmSync(folder, { recursive: true });
});

it(`followers killed ${String(KILLS)} times each have every event once and in order under ${String(WRITERS)} writers`, async () => {
  const inspector = await signInAs("inspector", first.url);
  const start = (await page(inspector, "fromEnd: true, first: 1")).pageInfo.endCursor;
  const port = await freePort();
  await createWebhook(`http://127.0.0.1:${String(port)}/hook`, start);
  const urls = [first.url, second.url].join(" ");
  const shared = { COOKIE: inspector.cookie, URLS: urls, START: start };
  const followers: readonly Mortal[] = [
    follower("follow-changes.mjs", shared, [80, 500]),
    follower("follow-subscription.mjs", shared, [120, 700]),
    follower("receive-webhook.mjs", { PORT: String(port) }, [100, 700]),
  ];
  const work = { isOver: false };
  const agent = await signInAs("agent", first.url);
  const input = await prepareOpening(agent, "并行写入");
  const writing = Promise.all(Array.from({ length: WRITERS }, () => write(agent, { input, work })));
  const random = createSeededRandom("followers");
  const lives = await Promise.all(
    followers.map((one) => killAgainAndAgain(one, KILLS, random.next)),
  );
  work.isOver = true;
  const written = (await writing).reduce((sum, count) => sum + count, 0);
  const all = await everythingAfter(inspector, start);
  const opened = all.filter(({ action }) => action === "service_record.open");
  const wanted = [all, opened, all].map((entries) => entries.map(({ cursor }) => cursor));
  for (const [index, { settings }] of followers.entries()) {
    await expect
      .poll(() => kept(settings["FILE"] ?? "").length, { timeout: DRAIN_WITHIN_MS, interval: 500 })
      .toBeGreaterThanOrEqual(wanted[index]?.length ?? 0);
    expect(kept(settings["FILE"] ?? "")).toEqual(wanted[index]);
  }
  await Promise.all(lives.map((end) => end()));
  expect(opened.length).toBeGreaterThanOrEqual(written);
  expect(written).toBeGreaterThan(WRITERS);
  console.log(
    `${String(opened.length)} records opened by ${String(WRITERS)} writers, ${String(all.length)} events; each of three followers was killed ${String(KILLS)} times.`,
  );
});

function follower(
  program: string,
  settings: Readonly<Record<string, string>>,
  life: readonly [number, number],
): Mortal {
  return { program, life, settings: { ...settings, FILE: join(folder, `${program}.txt`) } };
}

function kept(file: string): string[] {
  return readFileSync(file, "utf8").split("\n").slice(0, -1);
}

interface Writing {
  readonly input: object;
  readonly work: { readonly isOver: boolean };
}

/** Opens records at both instances in turn until the work is over. @returns how many were confirmed */
async function write({ cookie }: Colleague, { input, work }: Writing): Promise<number> {
  const at = [colleagueWith(cookie, first.url), colleagueWith(cookie, second.url)] as const;
  let confirmed = 0;
  for (let round = 0; !work.isOver; round += 1) {
    // A busy machine may answer that it is busy: whether that one was written only `changes` knows.
    await openPrepared(at[round % 2] ?? at[0], input).then(
      () => (confirmed += 1),
      () => undefined,
    );
    await sleep(500);
  }
  return confirmed;
}

async function createWebhook(url: string, after: string): Promise<void> {
  const administrator = await signInAs("administrator", first.url);
  await administrator.get(
    "mutation ($input: CreateWebhookInput!) { createWebhook(input: $input) { webhook { id } } }",
    { input: { name: "跟随者", url, after, scopes: ["changes", "records:read"], eventTypes: [] } },
  );
}

interface Entry {
  readonly cursor: string;
  readonly action: string;
}

interface ChangesPage {
  readonly edges: readonly {
    readonly cursor: string;
    readonly node: { readonly action: string };
  }[];
  readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
}

async function page(reader: Colleague, args: string): Promise<ChangesPage> {
  const { changes } = await reader.get<{ changes: ChangesPage }>(
    `{ changes(${args}) { edges { cursor node { action } } pageInfo { endCursor hasNextPage } } }`,
  );
  return changes;
}

async function everythingAfter(reader: Colleague, start: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (let cursor = start, more = true; more;) {
    const { edges, pageInfo } = await page(reader, `after: ${JSON.stringify(cursor)}, first: 100`);
    entries.push(...edges.map((edge) => ({ cursor: edge.cursor, action: edge.node.action })));
    cursor = pageInfo.endCursor;
    more = pageInfo.hasNextPage;
  }
  return entries;
}
