import sql, { type Sql } from "sql-template-tag";
import type { ApiContext } from "../../platform/context.ts";
import type { FeedEntry } from "../../platform/feed/feed-entry.ts";
import { readOne } from "../../platform/pages/read-one.ts";
import { ServiceRecord } from "./service-record.entity.ts";
import { serviceRecordScope } from "./service-record.scope.ts";

/** Whether the viewer may read, at this moment, the record an entry is about. */
export async function mayReadRecord(context: ApiContext, entry: FeedEntry): Promise<boolean> {
  return isAboutRecordWithin(context, entry, serviceRecordScope(context.viewer));
}

/** Whether an entry is about a record `t` of this scope; null: of none. */
export async function isAboutRecordWithin(
  context: ApiContext,
  { serviceRecordId }: FeedEntry,
  scope: Sql | null,
): Promise<boolean> {
  return (
    serviceRecordId !== null &&
    (await readOne(context, {
      entity: ServiceRecord,
      scope,
      filters: [sql`t.id = ${serviceRecordId}::uuid`],
    })) !== null
  );
}
