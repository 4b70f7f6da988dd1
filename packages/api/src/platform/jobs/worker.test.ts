import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../../testing/test-api.ts";
import { createLog } from "../log.ts";
import { startWorker, type Worker } from "./start-worker.ts";

let api: TestApi;
let worker: Worker;
const done: unknown[] = [];
let ticks = 0;
let failures = 0;

beforeAll(async () => {
  api = await openTestApi();
  worker = startWorker({
    url: api.url,
    dataSource: api.dataSource,
    environment: api.environment,
    log: createLog("silent"),
    handlers: {
      note: (_context, payload) => Promise.resolve(void done.push(payload)),
      poison: () => {
        failures += 1;
        return Promise.reject(new Error("poison"));
      },
      tick: () => Promise.resolve(void (ticks += 1)),
    },
    ticks: [{ task: "tick", everySeconds: 0.05 }],
  });
});
afterAll(async () => {
  await worker.stop();
  await api.close();
});

async function waitFor(holds: () => boolean): Promise<void> {
  for (let waited = 0; waited < 8_000 && !holds(); waited += 20) {
    await sleep(20);
  }
  expect(holds()).toBe(true);
}

it("does a job of a command that was committed, and none of one that was not", async () => {
  const refused = api.transact((unit) => {
    unit.enqueue({ task: "note", payload: "never" });
    return Promise.reject(new Error("refused"));
  });
  await expect(refused).rejects.toThrow("refused");
  await api.transact((unit) => {
    unit.enqueue({ task: "note", payload: { n: 1 } });
    return Promise.resolve(null);
  });
  await waitFor(() => done.length > 0);
  expect(done).toEqual([{ n: 1 }]);
});

it("keeps a poison job from the others, and gives it a later time", async () => {
  await api.transact((unit) => {
    unit.enqueue({ task: "poison", payload: null });
    unit.enqueue({ task: "note", payload: "healthy" });
    return Promise.resolve(null);
  });
  await waitFor(() => failures > 0 && done.includes("healthy"));
  const rows: { attempts: number; max_attempts: number }[] = await api.dataSource.query(
    "SELECT attempts, max_attempts FROM graphile_worker.jobs WHERE task_identifier = 'poison' AND run_at > now()",
  );
  expect(rows).toEqual([{ attempts: 1, max_attempts: 5 }]);
});

it("ticks while it works", async () => {
  const before = ticks;
  await waitFor(() => ticks > before + 2);
});
