import type { Instant } from "@attest/shared/primitives";
import type { DataSource, EntityManager } from "typeorm";
import { writeJournalLines, type JournalLine } from "../journal.ts";
import { enqueueJobs, type JobDraft } from "../jobs/enqueue.ts";
import type { Command } from "../unit.ts";
import type { Viewer } from "../viewer.ts";
import { historyManager } from "./history-manager.ts";
import { HistoryMemory } from "./history-memory.ts";

/** When and by whom a command was given. */
export interface Moment {
  readonly at: Instant;
  readonly viewer: Viewer;
}

/** Runs the company's past, command by command, each at its own time. */
export interface History {
  readonly run: <T>(moment: Moment, command: Command<T>) => Promise<T>;
}

export interface HistoryOptions {
  readonly dataSource: DataSource;
  /** When all this is recorded: the journal's `at`; each entry's `occurredAt` is its command's own time. */
  readonly recordedAt: Instant;
}

/**
 * One transaction for a whole history: the commands are the ones people give, the rows are written together at the end.
 * Jobs that were due before `recordedAt` are dropped, for what they would have done is part of the history or past.
 */
export async function writeHistory<T>(
  { dataSource, recordedAt }: HistoryOptions,
  work: (history: History) => Promise<T>,
): Promise<T> {
  return dataSource.transaction(async (db) => {
    await takeTime(db);
    const memory = new HistoryMemory(db);
    const manager = historyManager(db, memory);
    const lines: JournalLine[] = [];
    const jobs: JobDraft[] = [];
    const run: History["run"] = ({ at, viewer }, command) =>
      command({
        db: manager,
        now: at,
        viewer,
        journal: (draft) => void lines.push({ draft, viewer, occurredAt: draft.occurredAt ?? at }),
        enqueue: (job) => void jobs.push({ ...job, runAt: job.runAt ?? at }),
      });
    const result = await work({ run });
    await memory.release();
    await enqueueJobs(db, stillDue(jobs, recordedAt));
    await writeJournalLines(db, lines, recordedAt);
    return result;
  });
}

/** The bounds on waiting are for people who wait. */
async function takeTime(db: EntityManager): Promise<void> {
  await db.query("SET LOCAL statement_timeout = 0");
  await db.query("SET LOCAL idle_in_transaction_session_timeout = 0");
}

/** The last job of each key, if it is still to come. */
function stillDue(jobs: readonly JobDraft[], recordedAt: Instant): JobDraft[] {
  const last = new Map<string, JobDraft>();
  jobs.forEach((job, index) => void last.set(job.key ?? `#${String(index)}`, job));
  return [...last.values()].filter(({ runAt = 0 }) => runAt > recordedAt);
}
