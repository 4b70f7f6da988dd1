import type { Instant } from "@attest/shared/primitives";
import type { DataSource } from "typeorm";
import { doDueWork, nextDueWork } from "../due-work.ts";
import { DomainError } from "../errors.ts";
import { QUEUE_LOCK } from "../jobs/enqueue.ts";
import { runDueJobs, type DueJobs } from "../jobs/run-due-jobs.ts";
import { companyNow } from "../unit-of-work.ts";

/** Beyond this many waiting jobs the clock stops once a minute, not at each job's own second. */
const MANY_JOBS = 2_000;

/** Held while the clock is being moved: two who move it take turns. */
const CLOCK_LOCK = 4_711_005;

export interface ClockMoved {
  readonly now: Instant;
  readonly jobsRun: number;
}

/**
 * Moves the company's time forward to `target`, stopping at the time of each job that falls due on the way, so that each
 * runs when it should have run. Real companies' time cannot be moved, and no time goes back.
 *
 * @throws DomainError FORBIDDEN outside demo mode, BAD_USER_INPUT for a target in the past
 */
export async function moveClock(
  dataSource: DataSource,
  due: DueJobs,
  target: Instant,
): Promise<ClockMoved> {
  const holder = dataSource.createQueryRunner();
  try {
    await holder.query("SET lock_timeout = 0; SET statement_timeout = 0");
    await holder.query("SELECT pg_advisory_lock($1)", [CLOCK_LOCK]);
    await demandMovable(dataSource, target);
    const jobsRun = await walkTo(dataSource, due, target);
    await settleQueue(dataSource);
    return { now: await companyNow(dataSource), jobsRun };
  } finally {
    await holder.query("SELECT pg_advisory_unlock($1)", [CLOCK_LOCK]);
    await holder.query("RESET lock_timeout; RESET statement_timeout");
    await holder.release();
  }
}

async function demandMovable(dataSource: DataSource, target: Instant): Promise<void> {
  const rows: { demo: boolean }[] = await dataSource.query("SELECT demo FROM company");
  if (rows[0]?.demo !== true) {
    throw new DomainError("FORBIDDEN", "Only the demo company's clock can be moved.");
  }
  const now = await companyNow(dataSource);
  if (target < now) {
    throw new DomainError("BAD_USER_INPUT", "The clock moves forward, never back.", {
      fields: [
        {
          path: "target",
          message: "This lies in the company's past.",
          allowed: "an instant from now on",
        },
      ],
    });
  }
}

async function walkTo(dataSource: DataSource, due: DueJobs, target: Instant): Promise<number> {
  const { works = [], context } = due;
  let jobsRun = 0;
  for (;;) {
    const next = await nextDueWork(works, dataSource);
    const { stop, promoted } = await step(
      dataSource,
      Math.min(target, wholeMinute(next ?? target)),
    );
    if (promoted > 0) {
      await runDueJobs(due);
      await othersDone(dataSource);
    }
    const done = await doDueWork(works, context);
    jobsRun += promoted + done;
    const isQuiet = promoted + done === 0;
    if (isQuiet && stop >= target && (next ?? target + 1) > target) {
      await runDueJobs(due);
      await othersDone(dataSource);
      return jobsRun;
    }
    // Somebody else is at it.
    await (isQuiet ? dataSource.query("SELECT pg_sleep(0.02)") : undefined);
  }
}

/** What rows wait for is done within the minute it was due. */
function wholeMinute(at: Instant): Instant {
  return Math.ceil(at / 60) * 60;
}

/**
 * Sets the clock to the time of the next waiting job, or to the target, never back, and lets the queue see what is due
 * then. Tries again of failed jobs are left to their own times.
 */
async function step(
  dataSource: DataSource,
  target: Instant,
): Promise<{ stop: Instant; promoted: number }> {
  const rows: { stop: string; promoted: string }[] = await dataSource.query(STEP, [
    target,
    MANY_JOBS,
  ]);
  return { stop: Number(rows[0]?.stop ?? target), promoted: Number(rows[0]?.promoted ?? 0) };
}

const STEP = `
  WITH waiting AS (
    SELECT extract(epoch FROM min(run_at))::bigint + (SELECT queue_offset_seconds FROM company) AS next, count(*) AS jobs
    FROM graphile_worker._private_jobs WHERE attempts = 0 AND locked_at IS NULL AND run_at > now()
  ), stop AS (
    SELECT least($1::bigint, CASE WHEN jobs > $2 THEN (next + 59) / 60 * 60 ELSE next END) AS at FROM waiting
  ), clock AS (
    UPDATE company SET clock_offset_seconds = greatest(clock_offset_seconds,
      coalesce((SELECT at FROM stop), $1) - extract(epoch FROM date_trunc('second', clock_timestamp()))::bigint)
    RETURNING clock_offset_seconds, queue_offset_seconds
  ), promoted AS (
    UPDATE graphile_worker._private_jobs SET run_at = now()
    WHERE attempts = 0 AND locked_at IS NULL AND run_at > now() AND run_at <= date_trunc('second', clock_timestamp())
      + (SELECT make_interval(secs => clock_offset_seconds - queue_offset_seconds) FROM clock)
    RETURNING 1
  )
  SELECT coalesce((SELECT at FROM stop), $1) AS stop, (SELECT count(*) FROM promoted) AS promoted`;

/** Waits for the jobs that other instances took. */
async function othersDone(dataSource: DataSource): Promise<void> {
  for (let round = 0; round < 600; round += 1) {
    const rows: { running: string }[] = await dataSource.query(
      "SELECT count(*) AS running FROM graphile_worker.jobs WHERE locked_at IS NOT NULL AND locked_at > now() - interval '1 minute'",
    );
    if (Number(rows[0]?.running ?? 0) === 0) {
      return;
    }
    await dataSource.query("SELECT pg_sleep(0.02)");
  }
}

/** Reckons every waiting job by the clock's new offset. */
async function settleQueue(dataSource: DataSource): Promise<void> {
  await dataSource.transaction(async (db) => {
    await db.query("SELECT pg_advisory_xact_lock($1)", [QUEUE_LOCK]);
    await db.query(
      `UPDATE graphile_worker._private_jobs SET run_at = run_at -
         make_interval(secs => (SELECT clock_offset_seconds - queue_offset_seconds FROM company))
       WHERE attempts = 0 AND locked_at IS NULL`,
    );
    await db.query("UPDATE company SET queue_offset_seconds = clock_offset_seconds");
  });
}
