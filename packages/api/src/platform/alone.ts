import type { JobDraft } from "./jobs/enqueue.ts";
import type { JournalDraft } from "./journal.ts";
import type { Command, Unit } from "./unit.ts";

/** Whether what is found possible is done. */
export type BulkMode = "WRITE" | "DRY_RUN";

/**
 * Runs a command in a savepoint of its own: what it throws takes back only what it did, and its entries and jobs reach
 * the unit only when it held. A dry run is taken back in any case.
 */
export async function alone<T>(unit: Unit, mode: BulkMode, command: Command<T>): Promise<T> {
  const drafts: JournalDraft[] = [];
  const jobs: JobDraft[] = [];
  const tried: { result?: T } = {};
  try {
    await unit.db.transaction(async (db) => {
      tried.result = await command({
        ...unit,
        db,
        journal: (draft) => void drafts.push(draft),
        enqueue: (job) => void jobs.push(job),
      });
      if (mode === "DRY_RUN") {
        throw new OnlyTried();
      }
    });
  } catch (error) {
    if (!(error instanceof OnlyTried)) {
      throw error;
    }
    return tried.result as T;
  }
  drafts.forEach(unit.journal);
  jobs.forEach(unit.enqueue);
  return tried.result as T;
}

/** Takes a dry run's savepoint back. */
class OnlyTried extends Error {}
