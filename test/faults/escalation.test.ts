import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { moduleDueWork, moduleJobs } from "@attest/api/module-jobs";
import { MODULES } from "@attest/api/modules";
import { createDataSource } from "@attest/api/platform/database/data-source";
import { moveClock } from "@attest/api/platform/demo-clock/move-clock";
import { readEnvironment } from "@attest/api/platform/env";
import { createJobPool } from "@attest/api/platform/jobs/job-pool";
import { createJobContext } from "@attest/api/platform/jobs/start-worker";
import { companyNow } from "@attest/api/platform/unit-of-work";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Product, startProduct, waitUntilReady } from "../browser/product.ts";
import { type Database, openClocks, toldClocks } from "./open-clocks.ts";

const CLOCKS = 100_000;
const HOUR = 3_600;
const DAY = 24 * HOUR;
/** The last step of the last clock falls two hours after it is due, and the first is due in an hour. */
const HOURS = 28;
const KILL_AT = 10;
const JUMP_AT = 16;

let first: Product;
let second: Product;
let dataSource: Database;

beforeAll(async () => {
  first = await startProduct();
  await waitUntilReady(first);
  const url = urlOf(first);
  second = await startProduct({ DATABASE_URL: url });
  await waitUntilReady(second);
  dataSource = createDataSource({
    url,
    entities: MODULES.flatMap(({ entities }) => [...entities]) as never,
  });
  await dataSource.initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await second.stop();
  await first.stop();
});

it(`R13 ${String(CLOCKS)} clocks due over a day: every step once, at most 60 s late, two instances, one killed, a jump of an hour`, async () => {
  const start = await companyNow(dataSource);
  await openClocks(dataSource, {
    likeId: await anyRecord(),
    count: CLOCKS,
    firstDueAt: start + HOUR,
    withinSeconds: DAY,
  });
  const began = performance.now();
  let jump = { from: 0, to: 0 };
  for (let hour = 1; hour <= HOURS; hour += 1) {
    if (hour === KILL_AT) {
      void sleep(1_500).then(() => killHard(second));
    }
    jump = hour === JUMP_AT ? await jumpAnHour() : jump;
    await demoClock(HOUR);
  }
  const seconds = (performance.now() - began) / 1000;
  const { told, twice, latest, mean } = await toldClocks(dataSource, jump);
  console.log(
    `${String(told)} steps of ${String(CLOCKS)} clocks over ${String(HOURS)} hours of the company's time in ${seconds.toFixed(0)} s; ` +
      `${String(twice)} twice, the latest ${String(latest)} s late, ${String(mean)} s in the mean.`,
  );
  expect({ told, twice }).toEqual({ told: 4 * CLOCKS, twice: 0 });
  expect(latest).toBeLessThanOrEqual(60);
});

function urlOf({ dataDir }: Product): string {
  return readFileSync(join(dataDir, "database-url"), "utf8").trim();
}

async function anyRecord(): Promise<string> {
  const rows: { id: string }[] = await dataSource.query(
    "SELECT id FROM service_record WHERE engineer_id IS NOT NULL AND industry_team_id IS NOT NULL ORDER BY id LIMIT 1",
  );
  return rows[0]?.id ?? "";
}

function killHard({ dataDir }: Product): void {
  process.kill(Number(readFileSync(join(dataDir, "attest.pid"), "utf8").split("\n")[0]), "SIGKILL");
}

/** The machine's clock is set: nobody had the chance to do anything in between. */
async function jumpAnHour(): Promise<{ from: number; to: number }> {
  const from = await companyNow(dataSource);
  await dataSource.query(
    "UPDATE company SET clock_offset_seconds = clock_offset_seconds + 3600, queue_offset_seconds = queue_offset_seconds + 3600",
  );
  return { from, to: from + HOUR };
}

/** As `demo-clock` does, from a third process. */
async function demoClock(seconds: number): Promise<void> {
  const pool = createJobPool(urlOf(first));
  const context = createJobContext({ dataSource, environment: readEnvironment({}) });
  const due = { pool, handlers: moduleJobs(), context, works: moduleDueWork() };
  await moveClock(dataSource, due, (await companyNow(dataSource)) + seconds);
  await pool.end();
}
