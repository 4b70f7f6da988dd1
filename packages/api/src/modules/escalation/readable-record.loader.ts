import sql, { type Sql } from "sql-template-tag";
import { notBlind } from "../../platform/access/blind-records.ts";
import { byKey } from "../../platform/database/by-key.ts";
import type { LoaderDefinition } from "../../platform/loaders.ts";
import { hydrate } from "../../platform/pages/hydrate.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { ServiceRecord } from "../service-record/service-record.entity.ts";
import { serviceRecordScope } from "../service-record/service-record.scope.ts";

/** Records by id, as far as somebody may read them. */
export function readableRecord(viewer: Viewer): LoaderDefinition<string, ServiceRecord> {
  return recordsWithin("readableRecord", serviceRecordScope(viewer));
}

/** The same without what the viewer reviews blind: where a record is reached from whoever worked on it (R38). */
export function unveiledRecord(viewer: Viewer): LoaderDefinition<string, ServiceRecord> {
  const scope = serviceRecordScope(viewer);
  const open = notBlind(viewer, sql`t.id`) ?? sql`true`;
  return recordsWithin("unveiledRecord", scope && sql`${scope} AND ${open}`);
}

function recordsWithin(name: string, scope: Sql | null): LoaderDefinition<string, ServiceRecord> {
  return {
    name,
    load: async (db, ids) => {
      if (scope === null) {
        return new Map();
      }
      const statement = sql`SELECT t.* FROM service_record t WHERE t.id = ANY(${[...ids]}::uuid[]) AND ${scope}`;
      const rows: Record<string, unknown>[] = await db.query(statement.text, statement.values);
      return byKey(hydrate(db.dataSource, ServiceRecord, rows), ({ id }) => id);
    },
  };
}
