import sql from "sql-template-tag";
import type { ApiContext } from "../../platform/context.ts";
import { isId } from "../../platform/database/id.ts";
import { readOne } from "../../platform/pages/read-one.ts";
import { InboxEntry } from "./inbox-entry.entity.ts";
import { inboxScope } from "./inbox.scope.ts";

/** @returns null when there is none or it is not the viewer's to see */
export async function readInboxEntry(context: ApiContext, id: string): Promise<InboxEntry | null> {
  return isId(id)
    ? readOne(context, {
        entity: InboxEntry,
        scope: inboxScope(context.viewer),
        filters: [sql`t.id = ${id}::uuid`],
      })
    : null;
}
