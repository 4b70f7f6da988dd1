import { newId } from "../../platform/random.ts";
import type { TestApi } from "../../testing/test-api.ts";

interface Closed {
  readonly teamId: string;
  readonly engineerId: string;
  readonly count: number;
}

/** Closed cycles straight into the tables, one an hour from 2026-09-01 on. */
export async function closedCycles(
  api: TestApi,
  { teamId, engineerId, count }: Closed,
): Promise<void> {
  const contact = await api.build.contact();
  const level = await api.build.serviceLevel();
  const [{ n = "0" } = {}]: { n?: string }[] = await api.dataSource.query(
    "SELECT count(*) AS n FROM service_record",
  );
  const ids = Array.from({ length: count }, () => [newId(), newId()]);
  await api.dataSource.query(CLOSED, [
    ids.map(([record]) => record),
    ids.map(([, cycle]) => cycle),
    contact.customerId,
    contact.id,
    level.id,
    teamId,
    engineerId,
    Number(n),
  ]);
}

const CLOSED = `WITH item AS (
    SELECT r.id AS record_id, c.id AS cycle_id, (r.place + $8) AS place,
      'SR-202609-' || lpad((r.place + $8)::text, 4, '0') AS number,
      '2026-09-01T09:00:00+08:00'::timestamptz + make_interval(mins => r.place::int) AS at
    FROM unnest($1::uuid[]) WITH ORDINALITY r (id, place) JOIN unnest($2::uuid[]) WITH ORDINALITY c (id, place) USING (place)),
  records AS (INSERT INTO service_record (id, number, subject, content, channel, status, created_at, customer_id, contact_id,
      service_level_id, industry_team_id, engineer_id, routing_reason, current_cycle_id, due_at, search_text)
    SELECT record_id, number, '网络中断', '网络中断', CASE WHEN place % 3 = 0 THEN 'PHONE' ELSE 'ONLINE' END, 'CLOSED', at,
      $3, $4, $5, $6, $7, '', cycle_id, at, '' FROM item),
  cycles AS (INSERT INTO service_cycle (id, service_record_id, number, frame_id, opened_at, resolved_at, closed_at, close_reason,
      policy_version, calendar_version, service_level_version, response_basis, response_target_minutes, response_due_at,
      response_strict_due_at, response_provisional, resolution_target_minutes, resolution_due_at, resolution_strict_due_at,
      resolution_provisional, attributed_team_id, attributed_engineer_id, attributed_level_id)
    SELECT cycle_id, record_id, 1, number, at, at, at, 'CONSENT', 1, 1, 1, 'WORKING', 60, at, at, false, 480, at, at, false,
      $6, $7, $5 FROM item)
  INSERT INTO custody (id, service_record_id, from_at, to_at, industry_team_id, engineer_id)
    SELECT gen_random_uuid(), record_id, at, NULL, $6, $7 FROM item`;
