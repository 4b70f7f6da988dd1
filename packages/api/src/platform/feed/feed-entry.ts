import type { Instant, JsonValue } from "@attest/shared/primitives";
import type { EntityManager, DataSource } from "typeorm";
import type { SubjectArea } from "../journal.ts";

/** A journal entry as live readers get it. */
export interface FeedEntry {
  readonly seq: number;
  readonly at: Instant;
  readonly actor: string;
  readonly action: string;
  readonly target: string;
  readonly payload: JsonValue;
  readonly area: SubjectArea;
  readonly actorStaffId: string | null;
  readonly industryTeamId: string | null;
  readonly serviceRecordId: string | null;
}

/** How many entries are read at once. */
export const FEED_BATCH = 500;

/** The next entries after a number, oldest first, at most `FEED_BATCH`. */
export async function readEntriesAfter(
  db: DataSource | EntityManager,
  seq: number,
): Promise<FeedEntry[]> {
  const rows: (Omit<FeedEntry, "seq" | "at"> & { seq: string; at: string })[] = await db.query(
    `SELECT seq, extract(epoch FROM at)::bigint AS at, actor, action, target, payload, subject_area AS area,
       actor_staff_id AS "actorStaffId", industry_team_id AS "industryTeamId", service_record_id AS "serviceRecordId"
     FROM journal_entry WHERE seq > $1 ORDER BY seq LIMIT $2`,
    [seq, FEED_BATCH],
  );
  return rows.map((row) => ({ ...row, seq: Number(row.seq), at: Number(row.at) }));
}

/** The number of the newest entry; 0 when there is none. */
export async function newestSeq(db: DataSource | EntityManager): Promise<number> {
  const rows: { seq: string }[] = await db.query(
    "SELECT coalesce(max(seq), 0) AS seq FROM journal_entry",
  );
  return Number(rows[0]?.seq ?? 0);
}
