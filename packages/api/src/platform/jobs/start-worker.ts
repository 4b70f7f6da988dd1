import { Logger, run, type Runner } from "graphile-worker";
import type { Pool } from "pg";
import { setTimeout as sleep } from "node:timers/promises";
import type { DataSource } from "typeorm";
import type { Environment } from "../env.ts";
import type { Log } from "../log.ts";
import type { Tick } from "./tick.ts";
import { transact } from "../unit-of-work.ts";
import { SYSTEM } from "../viewer.ts";
import { taskListOf, type JobContext, type JobHandlers } from "./handlers.ts";
import { createJobPool } from "./job-pool.ts";
import { startTicks } from "./ticks.ts";

export interface WorkerOptions {
  readonly url: string;
  readonly dataSource: DataSource;
  readonly environment: Environment;
  readonly handlers: JobHandlers;
  readonly ticks?: readonly Tick[];
  readonly log: Log;
}

export interface Worker {
  /** Lets running jobs finish, for five seconds. */
  readonly stop: () => Promise<void>;
}

/** Works off the queue as the application's role until stopped; a lost database is waited for. */
export function startWorker(options: WorkerOptions): Worker {
  const { handlers, ticks = [], log } = options;
  const context = createJobContext(options);
  const pool = createJobPool(options.url);
  const stopping = new AbortController();
  const running = keepRunning(() => runQueue(pool, handlers, { context, log }), { log, stopping });
  const stopTicks = startTicks(ticks, { handlers, context, log });
  const stop = async (): Promise<void> => {
    stopping.abort();
    await Promise.race([Promise.all([running, stopTicks()]), sleep(5_000)]);
    await pool.end();
  };
  return { stop };
}

/** What handlers work with. */
export function createJobContext({
  dataSource,
  environment,
}: Pick<WorkerOptions, "dataSource" | "environment">): JobContext {
  return {
    dataSource,
    environment,
    transact: (command) => transact({ dataSource, viewer: SYSTEM }, command),
  };
}

async function keepRunning(
  start: () => Promise<Runner>,
  { log, stopping }: { readonly log: Log; readonly stopping: AbortController },
): Promise<void> {
  while (!stopping.signal.aborted) {
    try {
      const runner = await start();
      const stop = (): void => void runner.stop().catch(() => undefined);
      stopping.signal.addEventListener("abort", stop, { once: true });
      await runner.promise;
    } catch (error) {
      log.warn({ err: error }, "the job queue stopped; trying again");
    }
    await sleep(1_000, undefined, { signal: stopping.signal }).catch(() => undefined);
  }
}

function runQueue(
  pgPool: Pool,
  handlers: JobHandlers,
  { context, log }: { readonly context: JobContext; readonly log: Log },
): Promise<Runner> {
  const taskList = taskListOf(handlers, context, (task, error) =>
    log.error({ task, err: error }, "a job failed"),
  );
  const logger = new Logger(() => () => undefined);
  return run({
    pgPool,
    taskList,
    concurrency: 4,
    pollInterval: 1_000,
    noHandleSignals: true,
    parsedCronItems: [],
    logger,
  });
}
