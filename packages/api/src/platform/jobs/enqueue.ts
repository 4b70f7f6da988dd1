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

/** Stores jobs in the transaction at hand; the queue keeps real time, so the demo clock's offset is taken off. */
export async function enqueueJobs(db: EntityManager, jobs: readonly JobDraft[]): Promise<void> {
  for (const job of jobs) {
    await db.query(
      `SELECT graphile_worker.add_job($1, $2::json, run_at => coalesce(to_timestamp($3) -
         make_interval(secs => (SELECT clock_offset_seconds FROM company)), now()), job_key => $4, max_attempts => $5)`,
      [job.task, JSON.stringify(job.payload), job.runAt ?? null, job.key ?? null, job.maxAttempts ?? 5],
    );
  }
}
