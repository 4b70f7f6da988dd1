import { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { transact } from "../unit-of-work.ts";
import { SYSTEM } from "../viewer.ts";
import type { FeedEntry } from "./feed-entry.ts";
import { eventCursor, journalEvents } from "./journal-events.ts";
import { JournalFeed } from "./journal-feed.ts";

let database: TestDatabase;
let feed: JournalFeed;
beforeAll(async () => {
  database = await openTestDatabase([]);
  feed = new JournalFeed({ dataSource: database.dataSource, url: database.url });
  await feed.start();
});
afterAll(async () => {
  await feed.stop();
  await database.close();
});

async function write(target: string): Promise<void> {
  await transact({ dataSource: database.dataSource, viewer: SYSTEM }, (unit) => {
    unit.journal({ action: "probe.write", target, area: "CUSTOMER" });
    return Promise.resolve(null);
  });
}

async function end(events: AsyncIterableIterator<FeedEntry>): Promise<void> {
  await events.return?.();
}

async function take(
  events: AsyncIterableIterator<{ seq: number; target: string }>,
  count: number,
): Promise<string[]> {
  const taken: string[] = [];
  while (taken.length < count) {
    const next: IteratorResult<{ target: string }, undefined> = await events.next();
    if (next.done === true) {
      break;
    }
    taken.push(next.value.target);
  }
  return taken;
}

it("gives every reader every entry once, however many write at once", async () => {
  const readers = Array.from({ length: 3 }, () => journalEvents(feed, { accept: () => true }));
  const reading = readers.map((reader) => take(reader, 120));
  const names = Array.from({ length: 120 }, (_, n) => `w${String(n)}`);
  await Promise.all(names.map(write));
  for (const targets of await Promise.all(reading)) {
    expect([...targets].sort()).toEqual([...names].sort());
  }
  await Promise.all(readers.map(end));
});

it("goes on after a cursor without gap or double while others write", async () => {
  const first = journalEvents(feed, { accept: () => true });
  await write("before");
  const had = (await first.next()) as IteratorYieldResult<FeedEntry>;
  await first.return?.();
  const names = Array.from({ length: 40 }, (_, n) => `r${String(n)}`);
  await Promise.all(names.slice(0, 20).map(write));
  const resumed = journalEvents(feed, { after: eventCursor(had.value), accept: () => true });
  const reading = take(resumed, 40);
  await Promise.all(names.slice(20).map(write));
  expect([...(await reading)].sort()).toEqual([...names].sort());
  await resumed.return?.();
});

it("leaves no reader behind that was ended while it waited", async () => {
  const waiting = Array.from({ length: 50 }, () => journalEvents(feed, { accept: () => true }));
  const pulls = waiting.map((events) => events.next());
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(feed.readers).toBe(50);
  await Promise.all(waiting.map(end));
  expect((await Promise.all(pulls)).every(({ done }) => done === true)).toBe(true);
  expect(feed.readers).toBe(0);
});

it("misses nothing while its connection is cut", async () => {
  const events = journalEvents(feed, { accept: () => true });
  const reading = take(events, 10);
  await cutOthers();
  await Promise.all(
    Array.from({ length: 10 }, (_, n) =>
      write(`cut${String(n)}`).catch(() => write(`cut${String(n)}`)),
    ),
  );
  expect(new Set(await reading).size).toBe(10);
  await events.return?.();
});

async function cutOthers(): Promise<void> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'",
  );
  await client.end();
}
