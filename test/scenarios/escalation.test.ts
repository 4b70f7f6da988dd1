import { moduleJobs } from "@attest/api/module-jobs";
import { doDueWork } from "@attest/api/platform/due-work";
import { moveClock } from "@attest/api/platform/demo-clock/move-clock";
import { createJobPool } from "@attest/api/platform/jobs/job-pool";
import { createJobContext } from "@attest/api/platform/jobs/start-worker";
import { companyNow } from "@attest/api/platform/unit-of-work";
import { escalationWork } from "@attest/api/modules/escalation/escalation-work";
import { openPath, openPathApi } from "@attest/api/testing/record-path";
import type { TestApi } from "@attest/api/testing/test-api";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openClocks, toldClocks } from "../faults/open-clocks.ts";

const CLOCKS = 1_000;
const HOUR = 3_600;
const DAY = 24 * HOUR;

let api: TestApi;
let start = 0;
beforeAll(async () => {
  api = await openPathApi();
  start = await companyNow(api.dataSource);
  const { id } = await openPath(api, start);
  await api.dataSource.query(
    "UPDATE service_cycle SET response_alert_at = NULL, resolution_alert_at = NULL",
  );
  const many = { likeId: id, count: CLOCKS, firstDueAt: start + HOUR, withinSeconds: DAY };
  await openClocks(api.dataSource, many);
}, 60_000);
afterAll(() => api.close());

/** The working connections of the company die in the middle of what they do. */
async function cutWork(): Promise<void> {
  await api.dataSource.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()
       AND pid <> pg_backend_pid() AND state = 'idle in transaction'`,
  );
}

it(`R13 ${String(CLOCKS)} clocks due over a day: every step is told once, at most a minute late, by several instances, some cut in the middle`, async () => {
  const context = createJobContext({ dataSource: api.dataSource, environment: api.environment });
  const pool = createJobPool(api.url);
  const work = { isOver: false };
  const beside = async (): Promise<void> => {
    while (!work.isOver) {
      await doDueWork([escalationWork], context).catch(() => 0);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const others = [beside(), beside()];
  const cutting = setInterval(() => void cutWork().catch(() => undefined), 700);
  const due = { pool, handlers: moduleJobs(), context, works: [escalationWork] };
  const target = start + DAY + 4 * HOUR;
  let moved = null;
  while (moved === null) {
    moved = await moveClock(api.dataSource, due, target).catch(() => null);
  }
  clearInterval(cutting);
  work.isOver = true;
  await Promise.all(others);
  await pool.end();
  const { told, twice, latest } = await toldClocks(api.dataSource);
  expect({ told, twice }).toEqual({ told: 4 * CLOCKS, twice: 0 });
  expect(latest).toBeLessThanOrEqual(60);
}, 240_000);
