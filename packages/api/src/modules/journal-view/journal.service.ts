import sql, { type Sql } from "sql-template-tag";
import type { Connection } from "../../platform/pages/connection-type.ts";
import type { PageRequest } from "../../platform/pages/read-page.ts";
import type { JournalEntry } from "./journal-entry.entity.ts";
import { journalScope } from "./journal-scope.ts";
import { readEntries } from "./timeline.service.ts";

/** The audit screen's list: what the viewer may know of, of one target or one kind if asked. */
export function readJournal(
  request: PageRequest,
  { target, action }: { readonly target?: string; readonly action?: string },
): Promise<Connection<JournalEntry>> {
  const filters: Sql[] = [];
  if (target !== undefined) {
    filters.push(sql`t.target = ${target}`);
  }
  if (action !== undefined) {
    filters.push(sql`t.action = ${action}`);
  }
  return readEntries(request, { scope: journalScope(request.context.viewer), filters });
}
