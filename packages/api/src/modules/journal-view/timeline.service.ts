import sql, { type Sql } from "sql-template-tag";
import type { Connection } from "../../platform/pages/connection-type.ts";
import {
  readPage,
  type ListPlan,
  type OrderKey,
  type PageRequest,
} from "../../platform/pages/read-page.ts";
import { JournalEntry } from "./journal-entry.entity.ts";

/** Oldest first; an entry's number alone is its cursor, the same one in every list and event. */
export const BY_SEQ: readonly OrderKey<JournalEntry>[] = [
  { column: "t.seq", type: "bigint", direction: "ASC", valueOf: ({ seq }) => seq },
];

/**
 * A record's timeline, oldest first, for somebody who may read the record: what happened to it, but nothing of the
 * spot checks that may look at it.
 */
export function timelinePage(
  request: PageRequest,
  serviceRecordId: string,
): Promise<Connection<JournalEntry>> {
  return readPage(request, timelineList(serviceRecordId));
}

/** The list of `timelinePage`. @param serviceRecordId an id, or the SQL that says it */
export function timelineList(serviceRecordId: string | Sql): ListPlan<JournalEntry> {
  return entryList({
    scope: sql`t.service_record_id = ${serviceRecordId}`,
    filters: [sql`t.subject_area <> 'QUALITY'`],
  });
}

interface EntriesPlan {
  readonly scope: Sql | null;
  readonly filters: readonly Sql[];
  /** ASC unless given. */
  readonly direction?: "ASC" | "DESC";
}

/** A page of entries within a scope, oldest first unless asked otherwise. */
export function readEntries(
  request: PageRequest,
  plan: EntriesPlan,
): Promise<Connection<JournalEntry>> {
  return readPage(request, entryList(plan));
}

/** The list of `readEntries`. */
export function entryList({
  scope,
  filters,
  direction = "ASC",
}: EntriesPlan): ListPlan<JournalEntry> {
  const order = BY_SEQ.map((key) => ({ ...key, direction }));
  return { entity: JournalEntry, scope, filters, order };
}
