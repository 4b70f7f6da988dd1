import sql from "sql-template-tag";
import { In } from "typeorm";
import { byKey } from "../../platform/database/by-key.ts";
import type { LoaderDefinition } from "../../platform/loaders.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { ServiceRecord } from "./service-record.entity.ts";
import { serviceRecordScope } from "./service-record.scope.ts";

/** Records that are reached from something a viewer may read, without the right to it telling of the record's own. */
export function visibleRecord(viewer: Viewer): LoaderDefinition<string, ServiceRecord> {
  return {
    name: "visibleRecord",
    load: async (db, ids) => {
      const scope = serviceRecordScope(viewer);
      if (scope === null) {
        return new Map();
      }
      const query = sql`SELECT t.id FROM service_record t WHERE t.id = ANY(${ids}::uuid[]) AND ${scope}`;
      const visible: { id: string }[] = await db.query(query.text, query.values);
      const records = await db.findBy(ServiceRecord, { id: In(visible.map(({ id }) => id)) });
      return byKey(records, ({ id }) => id);
    },
  };
}
