import type { DataSource } from "typeorm";
import type { JournalDraft } from "./journal.ts";

const counts = new WeakMap<DataSource, number>();

/** How often this process may have changed who somebody is, or what they may. */
export function identityChanges(dataSource: DataSource): number {
  return counts.get(dataSource) ?? 0;
}

/** Counts a commit after which somebody may be somebody else. */
export function noteIdentityChange(dataSource: DataSource, drafts: readonly JournalDraft[]): void {
  if (drafts.some(({ area }) => area === "ACCOUNT" || area === "ORGANISATION")) {
    counts.set(dataSource, identityChanges(dataSource) + 1);
  }
}
