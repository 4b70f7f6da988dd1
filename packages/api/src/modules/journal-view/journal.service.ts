import sql, { type Sql } from "sql-template-tag";
import type { Connection } from "../../platform/pages/connection-type.ts";
import type { PageRequest } from "../../platform/pages/read-page.ts";
import type { JournalEntry } from "./journal-entry.entity.ts";
import { journalScope } from "./journal-scope.ts";
import { readEntries } from "./timeline.service.ts";

interface JournalAsked {
  readonly target?: string;
  readonly action?: string;
  readonly newestFirst?: boolean;
}

/** The audit screen's list: what the viewer may know of, of one target or one kind if asked. */
export function readJournal(
  request: PageRequest,
  { target, action, newestFirst }: JournalAsked,
): Promise<Connection<JournalEntry>> {
  const filters = journalConditions({ target: target ?? null, action: action ?? null });
  const direction = newestFirst === true ? "DESC" : "ASC";
  return readEntries(request, { scope: journalScope(request.context.viewer), filters, direction });
}

/** Of one target or one kind, as conditions on `t`. */
export function journalConditions({
  target,
  action,
}: {
  readonly target?: string | null;
  readonly action?: string | null;
}): Sql[] {
  return [
    ...(target == null ? [] : [sql`t.target = ${target}`]),
    ...(action == null ? [] : [sql`t.action = ${action}`]),
  ];
}
