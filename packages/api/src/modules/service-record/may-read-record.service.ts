import sql from "sql-template-tag";
import type { ApiContext } from "../../platform/context.ts";
import type { FeedEntry } from "../../platform/feed/feed-entry.ts";
import { readOne } from "../../platform/pages/read-one.ts";
import { ServiceRecord } from "./service-record.entity.ts";
import { serviceRecordScope } from "./service-record.scope.ts";

/** Whether the viewer may read, at this moment, the record an entry is about. */
export async function mayReadRecord(
  context: ApiContext,
  { serviceRecordId }: FeedEntry,
): Promise<boolean> {
  const scope = serviceRecordScope(context.viewer);
  return (
    serviceRecordId !== null &&
    (await readOne(context, {
      entity: ServiceRecord,
      scope,
      filters: [sql`t.id = ${serviceRecordId}::uuid`],
    })) !== null
  );
}
