import type { Instant, JsonValue } from "@attest/shared/primitives";
import type { DataSource, EntityManager } from "typeorm";
import { gateOf } from "./command-gate.ts";
import { DomainError } from "./errors.ts";
import { claimIdempotencyKey, recordResult, type IdempotentRequest } from "./idempotency.ts";
import { writeJournal, type JournalDraft } from "./journal.ts";
import { noteIdentityChange } from "./identity-changes.ts";
import { enqueueJobs, type JobDraft } from "./jobs/enqueue.ts";
import type { Command, Unit } from "./unit.ts";
import type { Viewer } from "./viewer.ts";

export interface UnitOptions {
  readonly dataSource: DataSource;
  readonly viewer: Viewer;
  /** Seeds and imports tell the unit what time it was; everybody else is told by the database. */
  readonly now?: Instant;
}

/**
 * Runs a command: its rows, journal entries and jobs are stored together, or nothing is.
 *
 * @throws DomainError as the command does; `CONFLICT` when two commands took each other's rows
 */
export async function transact<T>(
  { dataSource, viewer, now }: UnitOptions,
  command: Command<T>,
): Promise<T> {
  const drafts: JournalDraft[] = [];
  const work = async (db: EntityManager): Promise<T> => {
    const jobs: JobDraft[] = [];
    const unit: Unit = {
      db,
      viewer,
      now: now ?? (await companyNow(db)),
      journal: (draft) => void drafts.push(draft),
      enqueue: (job) => void jobs.push(job),
    };
    const result = await command(unit);
    await enqueueJobs(db, jobs);
    await writeJournal(db, drafts, unit);
    return result;
  };
  const result = await gateOf(dataSource).pass(() => dataSource.transaction(work));
  noteIdentityChange(dataSource, drafts);
  return result;
}

/**
 * As `transact`, for a request that bears an Idempotency-Key: the key is stored with the command's own rows,
 * because most answers lost on the way belong to commits that happened.
 *
 * @returns what the first run returned, when this is a repetition
 */
export async function transactOnce<T extends JsonValue>(
  options: UnitOptions,
  request: IdempotentRequest,
  command: Command<T>,
): Promise<T> {
  return transact(options, async (unit) => {
    const claim = await claimIdempotencyKey(unit, request);
    if (claim.outcome === "REPLAYED") {
      request.markReplayed();
      return claim.result as T;
    }
    const result = await command(unit);
    await recordResult(unit, request, result);
    return result;
  });
}

/** The company's time: the database's clock, plus the demo clock's offset. */
export async function companyNow(db: EntityManager | DataSource): Promise<Instant> {
  const rows: { now: string }[] = await db.query(
    "SELECT extract(epoch FROM company_now())::bigint AS now",
  );
  const row = rows[0];
  if (row === undefined) {
    throw new DomainError("SERVICE_UNAVAILABLE", "The database did not tell the time.");
  }
  return Number(row.now);
}
