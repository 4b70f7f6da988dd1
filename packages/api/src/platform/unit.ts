import type { Instant } from "@attest/shared/primitives";
import type { EntityManager } from "typeorm";
import type { JobDraft } from "./jobs/enqueue.ts";
import type { JournalDraft } from "./journal.ts";
import type { Viewer } from "./viewer.ts";

/** What a command works with: one transaction, one instant, one actor. */
export interface Unit {
  readonly db: EntityManager;
  /** The company's time when the command began, in whole seconds. */
  readonly now: Instant;
  readonly viewer: Viewer;
  readonly journal: (draft: JournalDraft) => void;
  readonly enqueue: (job: JobDraft) => void;
}

export type Command<T> = (unit: Unit) => Promise<T>;
