import sql, { join } from "sql-template-tag";
import type { DataSource } from "typeorm";
import { isId } from "../../platform/database/id.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { inboxScope } from "../inbox/inbox.scope.ts";
import { serviceRecordScope } from "../service-record/service-record.scope.ts";

/** A file as it is handed out. */
export interface FoundAttachment {
  readonly name: string;
  readonly content: Buffer;
}

/** @returns null when there is none, or it is not the viewer's to see: whoever sees the inbox, or the record it went to */
export async function findAttachment(
  dataSource: DataSource,
  viewer: Viewer,
  id: string,
): Promise<FoundAttachment | null> {
  const ofInbox = inboxScope(viewer);
  const ofRecord = serviceRecordScope(viewer);
  const ways = [
    ...(ofInbox === null ? [] : [ofInbox]),
    ...(ofRecord === null
      ? []
      : [sql`m.service_record_id IN (SELECT t.id FROM service_record t WHERE ${ofRecord})`]),
  ];
  if (!isId(id) || ways.length === 0) {
    return null;
  }
  const statement = sql`SELECT a.name, c.content FROM mail_attachment a
    JOIN mail_attachment_content c ON c.mail_attachment_id = a.id
    JOIN inbound_mail m ON m.id = a.inbound_mail_id
    WHERE a.id = ${id}::uuid AND a.refused_because IS NULL AND (${join(ways, " OR ")})`;
  const rows: FoundAttachment[] = await dataSource.query(statement.text, statement.values);
  return rows[0] ?? null;
}
