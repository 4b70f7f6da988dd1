import type { Instant } from "@attest/shared/primitives";
import type { CloseReason, FormPart } from "@attest/shared/service-record";
import type { DataSource } from "typeorm";
import { notBlind } from "../../platform/access/blind-records.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { serviceRecordScope } from "../service-record/service-record.scope.ts";
import sql from "sql-template-tag";

/** Everything a printed form says, names written out as they are now. */
export interface FormSheet {
  readonly number: string;
  readonly cycle: number;
  readonly subject: string;
  readonly content: string;
  readonly channel: string;
  readonly customer: string;
  readonly contact: string;
  readonly level: string;
  readonly team: string | null;
  readonly engineer: string | null;
  readonly openedAt: Instant;
  readonly respondedAt: Instant | null;
  readonly resolvedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly closeReason: CloseReason | null;
  /** Null while the cycle is open: what is printed then may still change. */
  readonly archiveHash: string | null;
  readonly entries: readonly SheetEntry[];
}

export interface SheetEntry {
  readonly part: FormPart;
  readonly text: string;
  readonly at: Instant;
  /** Null for what the system wrote. */
  readonly author: string | null;
}

/**
 * Reads the form of one cycle. It names who did the work, so there is none for who reviews it and has not submitted
 * (R38).
 *
 * @returns null when there is none or it is not the viewer's to see: both look alike
 */
export async function readFormSheet(
  dataSource: DataSource,
  viewer: Viewer,
  { number, cycle }: { readonly number: string; readonly cycle: number },
): Promise<FormSheet | null> {
  const scope = serviceRecordScope(viewer);
  if (scope === null) {
    return null;
  }
  // Whoever is judged by a closed cycle is frozen with it; an open one shows who holds it.
  const query = sql`SELECT c.id AS cycle_id, t.number, c.number AS cycle, t.subject, t.content, t.channel,
      cu.name AS customer, co.name AS contact, l.name AS level, te.name AS team, s.name AS engineer,
      extract(epoch FROM c.opened_at)::float8 AS "openedAt", extract(epoch FROM c.responded_at)::float8 AS "respondedAt",
      extract(epoch FROM c.resolved_at)::float8 AS "resolvedAt", extract(epoch FROM c.closed_at)::float8 AS "closedAt",
      c.close_reason AS "closeReason", c.archive_hash AS "archiveHash"
    FROM service_record t
    JOIN service_cycle c ON c.service_record_id = t.id AND c.number = ${cycle}
    JOIN customer cu ON cu.id = t.customer_id JOIN contact co ON co.id = t.contact_id
    JOIN service_level l ON l.id = COALESCE(c.attributed_level_id, t.service_level_id)
    LEFT JOIN industry_team te ON te.id = CASE WHEN c.closed_at IS NULL THEN t.industry_team_id ELSE c.attributed_team_id END
    LEFT JOIN engineer e ON e.id = CASE WHEN c.closed_at IS NULL THEN t.engineer_id ELSE c.attributed_engineer_id END
    LEFT JOIN staff s ON s.id = e.staff_id
    WHERE t.number = ${number} AND ${scope} AND ${notBlind(viewer, sql`t.id`) ?? sql`true`}`;
  const rows: (FormSheet & { readonly cycle_id: string })[] = await dataSource.query(
    query.text,
    query.values,
  );
  const [found] = rows;
  if (found === undefined) {
    return null;
  }
  const { cycle_id: cycleId, ...sheet } = found;
  return { ...sheet, entries: await entriesOf(dataSource, cycleId) };
}

async function entriesOf(dataSource: DataSource, cycleId: string): Promise<SheetEntry[]> {
  return dataSource.query<SheetEntry[]>(
    `SELECT f.part, f.text, extract(epoch FROM f.at)::float8 AS at, s.name AS author
     FROM form_entry f LEFT JOIN staff s ON s.id = f.author_id
     WHERE f.service_cycle_id = $1 ORDER BY f.at, f.id`,
    [cycleId],
  );
}
