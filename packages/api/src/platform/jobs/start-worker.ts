import { Logger, run, type Runner, type TaskList } from "graphile-worker";
import { Pool } from "pg";
import { setTimeout as sleep } from "node:timers/promises";
import type { DataSource } from "typeorm";
import { APPLICATION_ROLE } from "../database/data-source.ts";
import type { Environment } from "../env.ts";
import type { Log } from "../log.ts";
import type { Tick } from "../module.ts";
import { transact } from "../unit-of-work.ts";
import { SYSTEM } from "../viewer.ts";
import type { JobContext, JobHandlers } from "./handlers.ts";
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
  const pool = new Pool({
    connectionString: options.url,
    options: `-c role=${APPLICATION_ROLE} -c timezone=Asia/Shanghai`,
    max: 6,
    connectionTimeoutMillis: 1_000,
  });
  // A connection that breaks is replaced at the next use.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => void client.on("error", () => undefined));
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
  const taskList: TaskList = Object.fromEntries(
    Object.entries(handlers).map(([task, handler]) => [
      task,
      async (payload: unknown): Promise<void> => {
        try {
          await handler(context, payload);
        } catch (error) {
          log.error({ task, err: error }, "a job failed");
          throw error;
        }
      },
    ]),
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
