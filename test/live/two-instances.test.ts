import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, inject, it } from "vitest";
import { type Colleague, colleagueWith, signInAs } from "../browser/colleague.ts";
import { openPrepared, openRecord, prepareOpening } from "../browser/demo-records.ts";
import { joinProduct, type Product, waitUntilReady } from "../browser/product.ts";
import { listenLive, type LiveClient } from "./live-client.ts";

const first = inject("product");
let second: Product;
let agent: Colleague;
const clients: LiveClient[] = [];

beforeAll(async () => {
  await waitUntilReady(first);
  second = await joinProduct(first);
  agent = await signInAs("agent", first.url);
});
afterEach(() => {
  for (const { kill } of clients.splice(0)) {
    kill();
  }
});
afterAll(() => second.stop());

function listen(...args: Parameters<typeof listenLive>): LiveClient {
  const client = listenLive(...args);
  clients.push(client);
  return client;
}

it("a record opened on one instance reaches a subscriber of the other", async () => {
  const live = listen(agent, { url: second.url, subscription: "serviceRecordOpened" });
  await untilItListens(live);
  const took: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const input = await prepareOpening(agent, `两个实例之间的第 ${String(round + 1)} 条`);
    const started = performance.now();
    const { number } = await openPrepared(agent, input);
    const arrived = await until(() => live.events.find((event) => event.number === number));
    took.push(Math.round(arrived.at - started));
  }
  console.log(
    `From sending the mutation on one instance to the event on the other: ${took.join(", ")} ms.`,
  );
});

it("a reader of changes who is killed, and goes on at the other instance, gets everything once", async () => {
  const inspector = await signInAs("inspector", first.url);
  const at = [inspector, colleagueWith(inspector.cookie, second.url)] as const;
  const start = (await page(inspector, "fromEnd: true, first: 1")).pageInfo.endCursor;
  const work = { isOver: false, opened: openSome(12) };
  void work.opened.finally(() => (work.isOver = true));
  const seen: number[] = [];
  let cursor = start;
  let rounds = 0;
  for (let idle = 0; !work.isOver || idle < 3; rounds += 1) {
    const reader = at[rounds % 2] ?? inspector;
    const read = await page(reader, `after: ${JSON.stringify(cursor)}, first: 7`);
    // Killed after the answer and before its cursor was kept: what it read counts for nothing.
    const isKilled = rounds % 3 === 0;
    if (!isKilled) {
      seen.push(...read.nodes.map(({ seq }) => seq));
      cursor = read.pageInfo.endCursor;
      idle = read.nodes.length === 0 ? idle + 1 : 0;
      await sleep(20);
    }
  }
  await work.opened;
  const all = await everySeqAfter(inspector, start);
  expect(seen.slice(0, all.length)).toEqual(all.slice(0, seen.length));
  expect(seen.length).toBeGreaterThanOrEqual(12);
  console.log(
    `Read ${String(seen.length)} entries in ${String(rounds)} requests to two instances, in order and once each.`,
  );
});

it("a subscriber who is cut off, and goes on at the other instance behind the last event, misses nothing", async () => {
  const before = listen(agent, { url: first.url, subscription: "serviceRecordOpened" });
  await untilItListens(before);
  const { number } = await openRecord(agent, "断线之前");
  const last = await until(() => before.events.find((event) => event.number === number));
  before.kill();
  const meanwhile = await openSome(3);
  const after = listen(agent, {
    url: second.url,
    subscription: "serviceRecordOpened",
    after: last.cursor,
  });
  const { number: final } = await openRecord(agent, "重新连上之后");
  await until(() => after.events.find((event) => event.number === final));
  const numbers = after.events.map((event) => event.number);
  expect(numbers).toEqual([...new Set(numbers)]);
  expect(numbers).toEqual(expect.arrayContaining([...meanwhile, final]));
  expect(numbers).not.toContain(number);
});

it("an account disabled on one instance loses its socket on the other", async () => {
  const leaver = await signInAs("agent-2", first.url);
  const { me } = await leaver.get<{ me: { staff: { id: string } } }>("{ me { staff { id } } }");
  const live = listen(leaver, { url: second.url, subscription: "serviceRecordOpened" });
  await live.welcomed;
  const administrator = await signInAs("administrator", first.url);
  const started = performance.now();
  await administrator.get(
    "mutation ($input: StaffInput!) { disableStaff(input: $input) { staff { id } } }",
    { input: { staffId: me.staff.id } },
  );
  const code = await live.closed;
  console.log(
    `Disabled on one instance, the socket on the other closed ${String(Math.round(performance.now() - started))} ms later.`,
  );
  expect(code).toBe(4403);
  const refused = await leaver.ask("{ me { id } }");
  expect(refused.data).toEqual({ me: null });
  await administrator.get(
    "mutation ($input: StaffInput!) { enableStaff(input: $input) { staff { id } } }",
    { input: { staffId: me.staff.id } },
  );
});

/** The protocol does not say when a subscription has begun: opens records until one is heard of. */
async function untilItListens(live: LiveClient): Promise<void> {
  await live.welcomed;
  for (let tries = 0; tries < 20 && live.events.length === 0; tries += 1) {
    await openRecord(agent, `试听第 ${String(tries + 1)} 次`);
    await sleep(500);
  }
}

async function openSome(count: number): Promise<string[]> {
  const numbers: string[] = [];
  for (let opened = 0; opened < count; opened += 1) {
    numbers.push((await openRecord(agent, `同时开设的第 ${String(opened + 1)} 条`)).number);
  }
  return numbers;
}

interface ChangesPage {
  readonly nodes: readonly { readonly seq: number }[];
  readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
}

async function page(reader: Colleague, args: string): Promise<ChangesPage> {
  const { changes } = await reader.get<{ changes: ChangesPage }>(
    `{ changes(${args}) { nodes { seq } pageInfo { endCursor hasNextPage } } }`,
  );
  return changes;
}

async function everySeqAfter(reader: Colleague, cursor: string): Promise<number[]> {
  const read = await page(reader, `after: ${JSON.stringify(cursor)}, first: 100`);
  const seqs = read.nodes.map(({ seq }) => seq);
  return read.pageInfo.hasNextPage
    ? [...seqs, ...(await everySeqAfter(reader, read.pageInfo.endCursor))]
    : seqs;
}

async function until<T>(find: () => T | undefined): Promise<T> {
  for (let waited = 0; waited < 10_000; waited += 5) {
    const found = find();
    if (found !== undefined) {
      return found;
    }
    await sleep(5);
  }
  throw new Error("It did not come within ten seconds.");
}
