import type { Pool } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestDatabase } from "../../testing/test-database.ts";
import { readEnvironment } from "../env.ts";
import type { JobHandlers } from "../jobs/handlers.ts";
import { createJobPool } from "../jobs/job-pool.ts";
import { createJobContext } from "../jobs/start-worker.ts";
import { companyNow, transact } from "../unit-of-work.ts";
import { SYSTEM } from "../viewer.ts";
import { moveClock } from "./move-clock.ts";
import { readTarget } from "./read-target.ts";

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let pool: Pool;
const ran: { name: string; at: number }[] = [];
const handlers: JobHandlers = {
  note: async ({ dataSource, transact: again }, payload) => {
    const { name, next } = payload as { name: string; next?: number };
    ran.push({ name, at: await companyNow(dataSource) });
    if (next !== undefined) {
      await again((unit) => {
        unit.enqueue({ task: "note", payload: { name: `${name}+` }, runAt: next });
        return Promise.resolve();
      });
    }
  },
};

beforeAll(async () => {
  database = await openTestDatabase([]);
  await database.dataSource.query(
    "INSERT INTO company (name, name_en, demo) VALUES ('质信', 'Attest', true) ON CONFLICT (id) DO UPDATE SET demo = true",
  );
  pool = createJobPool(database.url);
});
afterAll(async () => {
  await pool.end();
  await database.close();
});

async function move(target: number): Promise<{ now: number; jobsRun: number }> {
  const context = createJobContext({
    dataSource: database.dataSource,
    environment: readEnvironment({}),
  });
  return moveClock(database.dataSource, { pool, handlers, context }, target);
}

async function enqueue(name: string, runAt: number, next?: number): Promise<void> {
  await transact({ dataSource: database.dataSource, viewer: SYSTEM }, (unit) => {
    unit.enqueue({ task: "note", payload: next === undefined ? { name } : { name, next }, runAt });
    return Promise.resolve();
  });
}

it("runs each job at its own time on the way, and those that jobs ask for", async () => {
  const start = await companyNow(database.dataSource);
  await enqueue("later", start + 7_200);
  await enqueue("soon", start + 600, start + 1_200);
  await enqueue("beyond", start + 100_000);
  const moved = await move(start + 10_000);
  expect(moved).toEqual({ now: expect.any(Number) as number, jobsRun: 3 });
  expect(moved.now - (start + 10_000)).toBeLessThan(30);
  expect(ran.map(({ name }) => name)).toEqual(["soon", "soon+", "later"]);
  for (const [index, offset] of [600, 1_200, 7_200].entries()) {
    expect((ran[index]?.at ?? 0) - (start + offset)).toBeLessThan(10);
  }
});

it("leaves what is due later waiting by the moved clock", async () => {
  ran.length = 0;
  const now = await companyNow(database.dataSource);
  const waiting = await database.dataSource.query<{ in: string }[]>(
    "SELECT extract(epoch FROM run_at - now())::bigint AS in FROM graphile_worker.jobs",
  );
  expect(Number(waiting[0]?.in)).toBeGreaterThan(80_000);
  await move(now + 95_000);
  expect(ran.map(({ name }) => name)).toEqual(["beyond"]);
});

it("never goes back", async () => {
  const now = await companyNow(database.dataSource);
  await expect(move(now - 1)).rejects.toMatchObject({ code: "BAD_USER_INPUT" });
});

it("is refused for a real company", async () => {
  await database.dataSource.query("UPDATE company SET demo = false");
  const now = await companyNow(database.dataSource);
  await expect(move(now + 60)).rejects.toMatchObject({ code: "FORBIDDEN" });
});

it.each([
  ["+PT1H", 3_600],
  ["+P1DT30M", 88_200],
  ["+PT90S", 90],
  ["1970-01-01T08:01:00+08:00", 60],
])("reads %s", (text, expected) => {
  expect(readTarget(text, 0)).toBe(expected);
});

it.each(["+P", "+PT", "PT1H", "tomorrow", "-PT1H", ""])("does not read %j", (text) => {
  expect(readTarget(text, 0)).toBeNull();
});
