import type { EntityManager } from "typeorm";
import type { Instant, JsonValue } from "@attest/shared/primitives";

/** Work for later, stored with the command that asks for it. */
export interface JobDraft {
  readonly task: string;
  readonly payload: JsonValue;
  /** The company's time at which it is due; default: at once. */
  readonly runAt?: Instant;
  /** A job with the same key takes the place of the one that waits. */
  readonly key?: string;
  readonly maxAttempts?: number;
}

/** Held shared while a job's time is reckoned, and alone while the demo clock moves the whole queue. */
export const QUEUE_LOCK = 4_711_004;

/** Stores jobs in the transaction at hand; the queue keeps real time, so the demo clock's offset is taken off. */
export async function enqueueJobs(db: EntityManager, jobs: readonly JobDraft[]): Promise<void> {
  if (jobs.some(({ runAt }) => runAt !== undefined)) {
    await db.query("SELECT pg_advisory_xact_lock_shared($1)", [QUEUE_LOCK]);
  }
  for (const job of jobs) {
    await db.query(
      `SELECT graphile_worker.add_job($1, $2::json, run_at => coalesce(to_timestamp($3) -
         make_interval(secs => (SELECT queue_offset_seconds FROM company)), now()), job_key => $4, max_attempts => $5)`,
      [
        job.task,
        JSON.stringify(job.payload),
        job.runAt ?? null,
        job.key ?? null,
        job.maxAttempts ?? 5,
      ],
    );
  }
}
