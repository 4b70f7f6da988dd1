import type { EntityManager } from "typeorm";
import type { Unit } from "../../platform/unit.ts";

/** One instance counts at a time; the others come back later. */
const COUNT_LOCK = 4_711_007;
/** So many journal entries are worked off in one transaction. */
const BATCH = 1_000;

const COUNTS = [
  "opened",
  "closed",
  "reopened",
  "responses_judged",
  "responses_met",
  "resolutions_judged",
  "resolutions_met",
  "evaluation_sum",
  "evaluation_count",
] as const;
const KEYS = "day, industry_team_id, engineer_id, channel, service_level_id";

/** What records counted for is taken back and what they count for now is added, in one statement: running twice changes nothing. */
const RECOUNT = `
  WITH gone AS (DELETE FROM service_record_stat_part WHERE service_record_id = ANY($1::uuid[]) RETURNING *),
  come AS (INSERT INTO service_record_stat_part SELECT * FROM service_record_stat_lines($1::uuid[], company_now()) RETURNING *),
  change AS (
    SELECT ${KEYS}, ${COUNTS.join(", ")} FROM come
    UNION ALL SELECT ${KEYS}, ${COUNTS.map((count) => `-${count}`).join(", ")} FROM gone
  )
  INSERT INTO service_record_day AS d (${KEYS}, ${COUNTS.join(", ")})
  SELECT ${KEYS}, ${COUNTS.map((count) => `sum(${count})`).join(", ")} FROM change GROUP BY ${KEYS}
  HAVING ${COUNTS.map((count) => `sum(${count}) <> 0`).join(" OR ")}
  ON CONFLICT (${KEYS}) DO UPDATE SET ${COUNTS.map((count) => `${count} = d.${count} + excluded.${count}`).join(", ")}`;

/**
 * Counts anew the records that the next entries of the journal are about, and those whose evaluations have been locked
 * since.
 *
 * @returns whether more waits
 */
export async function countServiceRecords({ db }: Unit): Promise<boolean> {
  const locked: { mine: boolean }[] = await db.query(
    "SELECT pg_try_advisory_xact_lock($1) AS mine",
    [COUNT_LOCK],
  );
  if (locked[0]?.mine !== true) {
    return false;
  }
  const batch = await nextEntries(db);
  const records = new Set([...batch.records, ...(batch.more ? [] : await newlyLocked(db))]);
  if (records.size > 0) {
    await db.query(RECOUNT, [[...records]]);
  }
  if (batch.upTo !== null) {
    await db.query("UPDATE service_record_stat_position SET seq = $1", [batch.upTo]);
  }
  return batch.more;
}

interface Batch {
  readonly records: readonly string[];
  /** The last entry read; null: there was none. */
  readonly upTo: string | null;
  readonly more: boolean;
}

async function nextEntries(db: EntityManager): Promise<Batch> {
  const rows: { records: string[] | null; up_to: string | null; read: string }[] = await db.query(
    `SELECT array_agg(DISTINCT service_record_id) FILTER (WHERE service_record_id IS NOT NULL) AS records, max(seq) AS up_to, count(*) AS read
     FROM (SELECT seq, service_record_id FROM journal_entry WHERE seq > (SELECT seq FROM service_record_stat_position) ORDER BY seq LIMIT $1) e`,
    [BATCH],
  );
  const row = rows[0];
  return {
    records: row?.records ?? [],
    upTo: row?.up_to ?? null,
    more: Number(row?.read ?? 0) === BATCH,
  };
}

/** Answers lock a day after they were given, without anybody doing anything. */
async function newlyLocked(db: EntityManager): Promise<string[]> {
  const rows: { id: string }[] = await db.query(
    `WITH before AS (SELECT locked_until FROM service_record_stat_position),
     moved AS (UPDATE service_record_stat_position SET locked_until = greatest(locked_until, company_now() - interval '24 hours') RETURNING locked_until)
     SELECT DISTINCT e.service_record_id AS id FROM evaluation e, before, moved
     WHERE e.answered_at >= before.locked_until AND e.answered_at < moved.locked_until`,
  );
  return rows.map(({ id }) => id);
}
