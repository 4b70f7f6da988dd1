import type { createDataSource } from "@attest/api/platform/database/data-source";

/** The company's database. */
export type Database = ReturnType<typeof createDataSource>;

/** Many records like one that is there, each with one open clock. */
export interface ManyClocks {
  /** The record they are like. */
  readonly likeId: string;
  readonly count: number;
  /** The first of their due times, and how many seconds the last is after it. */
  readonly firstDueAt: number;
  readonly withinSeconds: number;
}

/** Opens response clocks of an hour, whose due times are spread evenly; resolution clocks stand still. */
export async function openClocks(
  dataSource: Database,
  { likeId, count, firstDueAt, withinSeconds }: ManyClocks,
): Promise<void> {
  await dataSource.transaction(async (db) => {
    await db.query("SET LOCAL statement_timeout = 0");
    await db.query(RECORDS, [likeId, count]);
    await db.query(CYCLES, [likeId, count, firstDueAt, withinSeconds]);
  });
}

const RECORDS = `INSERT INTO service_record SELECT (jsonb_populate_record(r, jsonb_build_object('id', md5('record' || n)::uuid,
    'number', 'SR-MANY-' || n, 'status', 'ASSIGNED', 'current_cycle_id', md5('cycle' || n)::uuid))).*
  FROM service_record r, generate_series(1, $2::int) n WHERE r.id = $1`;

const CYCLES = `INSERT INTO service_cycle SELECT (jsonb_populate_record(c, jsonb_build_object('id', md5('cycle' || n)::uuid,
    'service_record_id', md5('record' || n)::uuid, 'frame_id', 'SR-MANY-' || n, 'response_basis', 'WALL',
    'response_target_minutes', 60, 'opened_at', due.at - interval '60 min', 'response_due_at', due.at,
    'response_strict_due_at', due.at, 'response_steps_told', 0, 'response_alert_at', due.at - interval '15 min',
    'resolution_excluded', true,
    'response_excluded', false, 'response_phone_due_at', null, 'response_stopped_at', null, 'responded_at', null, 'closed_at', null, 'resolution_alert_at', null))).*
  FROM service_cycle c, generate_series(1, $2::int) n,
    LATERAL (SELECT to_timestamp($3::bigint + floor(n::numeric * $4 / $2)) AS at) due
  WHERE c.service_record_id = $1 AND c.number = 1`;

/** How the steps of those clocks were told. */
export interface ToldClocks {
  readonly told: number;
  /** Steps of one clock told more than once. */
  readonly twice: number;
  /** Between falling due and being told, in seconds. */
  readonly latest: number;
  readonly mean: number;
}

/** Measures what was told; steps that fell due while the clock jumped count from where it landed. */
export async function toldClocks(
  db: Pick<Database, "query">,
  jump: { readonly from: number; readonly to: number } = { from: 0, to: 0 },
): Promise<ToldClocks> {
  const rows: Record<keyof ToldClocks, string>[] = await db.query(TOLD, [jump.from, jump.to]);
  const { told = 0, twice = 0, latest = 0, mean = 0 } = rows[0] ?? {};
  return { told: Number(told), twice: Number(twice), latest: Number(latest), mean: Number(mean) };
}

const TOLD = `WITH entry AS (
    SELECT target, payload->>'percent' AS percent, payload->>'minutesAfterDue' AS after, count(*) AS n
    FROM journal_entry WHERE action = 'clock.alert' AND target LIKE 'SR-MANY-%' GROUP BY 1, 2, 3
  ), alert AS (
    SELECT extract(epoch FROM a.fired_at - CASE WHEN a.due_at BETWEEN to_timestamp($1) AND to_timestamp($2)
      THEN to_timestamp($2) ELSE a.due_at END) AS late
    FROM clock_alert a JOIN service_record r ON r.id = a.service_record_id WHERE r.number LIKE 'SR-MANY-%'
  )
  SELECT (SELECT sum(n) FROM entry) AS told, (SELECT count(*) FROM entry WHERE n > 1) AS twice,
    (SELECT max(late) FROM alert) AS latest, (SELECT round(avg(late), 1) FROM alert) AS mean`;
