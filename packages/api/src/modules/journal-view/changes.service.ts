import type { ApiContext } from "../../platform/context.ts";
import { badInput } from "../../platform/errors.ts";
import type { Connection } from "../../platform/pages/connection-type.ts";
import { encodeCursor } from "../../platform/pages/cursor.ts";
import type { PageRequest } from "../../platform/pages/read-page.ts";
import type { JournalEntry } from "./journal-entry.entity.ts";
import { journalScope } from "./journal-scope.ts";
import { readEntries } from "./timeline.service.ts";

/**
 * The integrators' feed. Entries are numbered in the order of their commits, so that whoever goes on after the last
 * one had misses nothing.
 *
 * @throws DomainError BAD_USER_INPUT for a foreign cursor, or fromEnd together with after
 */
export async function readChanges(
  request: PageRequest,
  { after, fromEnd }: { readonly after?: string; readonly fromEnd?: boolean },
): Promise<Connection<JournalEntry>> {
  const { context } = request;
  if (fromEnd === true && after !== undefined) {
    throw badInput(
      "fromEnd",
      "The feed goes on after a cursor or from its end, not both.",
      "either after or fromEnd",
    );
  }
  if (fromEnd === true) {
    const cursor = encodeCursor([await lastSeq(context)]);
    return { nodes: [], edges: [], totalCount: 0, pageInfo: pageInfo(cursor) };
  }
  const page = await readEntries(request, { scope: journalScope(context.viewer), filters: [] });
  const { nodes, edges, totalCount } = page;
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
  const goOn = endCursor ?? after ?? encodeCursor([0]);
  return {
    nodes,
    edges,
    totalCount,
    pageInfo: { hasNextPage, hasPreviousPage, startCursor, endCursor: goOn },
  };
}

function pageInfo(endCursor: string): Connection<JournalEntry>["pageInfo"] {
  return { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor };
}

async function lastSeq({ dataSource }: ApiContext): Promise<number> {
  const rows: { seq: string }[] = await dataSource.query(
    "SELECT coalesce(max(seq), 0) AS seq FROM journal_entry",
  );
  return Number(rows[0]?.seq ?? 0);
}
