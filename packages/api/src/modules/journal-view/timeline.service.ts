import sql, { type Sql } from "sql-template-tag";
import type { Connection } from "../../platform/pages/connection-type.ts";
import { readPage, type OrderKey, type PageRequest } from "../../platform/pages/read-page.ts";
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
  return readEntries(request, {
    scope: sql`t.service_record_id = ${serviceRecordId}`,
    filters: [sql`t.subject_area <> 'QUALITY'`],
  });
}

/** A page of entries within a scope, oldest first. */
export function readEntries(
  request: PageRequest,
  { scope, filters }: { readonly scope: Sql | null; readonly filters: readonly Sql[] },
): Promise<Connection<JournalEntry>> {
  return readPage(request, { entity: JournalEntry, scope, filters, order: BY_SEQ });
}
