import { Resource } from "@attest/shared/access";
import type { Sql } from "sql-template-tag";
import { scopeSql } from "../../platform/access/scope-sql.ts";
import type { Viewer } from "../../platform/viewer.ts";

/** Who may read the inbox: whoever reads every record; what belongs to none yet belongs to no team either. */
export function inboxScope(viewer: Viewer): Sql | null {
  return scopeSql(viewer, Resource.RECORDS, {});
}
