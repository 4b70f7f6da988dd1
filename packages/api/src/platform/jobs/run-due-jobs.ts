import { Logger, runOnce } from "graphile-worker";
import type { Pool } from "pg";
import type { DueWork } from "../due-work.ts";
import { taskListOf, type JobContext, type JobHandlers } from "./handlers.ts";

export interface DueJobs {
  readonly pool: Pool;
  readonly handlers: JobHandlers;
  readonly context: JobContext;
  /** Due by rows of its own and not in the queue; left out: none. */
  readonly works?: readonly DueWork[];
}

/** Works off what is due in the queue now, then returns; other workers may take part. */
export async function runDueJobs({ pool, handlers, context }: DueJobs): Promise<void> {
  const logger = new Logger(() => () => undefined);
  await runOnce({
    pgPool: pool,
    taskList: taskListOf(handlers, context),
    concurrency: 4,
    noHandleSignals: true,
    logger,
  });
}
