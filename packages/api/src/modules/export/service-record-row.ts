import type { Pause } from "@attest/shared/service-clock";
import sql from "sql-template-tag";

/** A record with its present cycle and everybody's names; instants as the database gives epoch seconds, in text. */
export interface RecordRow {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly content: string;
  readonly channel: string;
  readonly status: string;
  readonly created_at: string;
  readonly customer: string;
  readonly contact: string;
  readonly team: string | null;
  readonly engineer: string | null;
  readonly level: string;
  readonly cycle: number;
  readonly responded_at: string | null;
  readonly response_due_at: string;
  readonly response_provisional: boolean;
  readonly response_excluded: boolean;
  readonly response_stopped_at: string | null;
  readonly resolved_at: string | null;
  readonly resolution_due_at: string;
  readonly resolution_provisional: boolean;
  readonly resolution_excluded: boolean;
  readonly resolution_stopped_at: string | null;
  readonly pauses: readonly Pause[];
  readonly closed_at: string | null;
  readonly close_reason: string | null;
  /** Of the reader; clocks are judged by it. */
  readonly now: number;
}

/** What is read of `RECORD_TABLES`. */
export const RECORD_COLUMNS = sql`t.id, t.number, t.subject, t.content, t.channel, t.status, extract(epoch FROM t.created_at)::bigint AS created_at,
  c.name AS customer, k.name AS contact, g.name AS team, s.name AS engineer, l.name AS level, y.number AS cycle,
  extract(epoch FROM y.responded_at)::bigint AS responded_at, extract(epoch FROM y.response_due_at)::bigint AS response_due_at,
  y.response_provisional, y.response_excluded, extract(epoch FROM y.response_stopped_at)::bigint AS response_stopped_at,
  extract(epoch FROM y.resolved_at)::bigint AS resolved_at, extract(epoch FROM y.resolution_due_at)::bigint AS resolution_due_at,
  y.resolution_provisional, y.resolution_excluded, extract(epoch FROM y.resolution_stopped_at)::bigint AS resolution_stopped_at,
  y.pauses, extract(epoch FROM y.closed_at)::bigint AS closed_at, y.close_reason`;
export const RECORD_TABLES = sql`service_record t JOIN service_cycle y ON y.id = t.current_cycle_id JOIN customer c ON c.id = t.customer_id
  JOIN contact k ON k.id = t.contact_id JOIN service_level l ON l.id = t.service_level_id
  LEFT JOIN industry_team g ON g.id = t.industry_team_id
  LEFT JOIN engineer e ON e.id = t.engineer_id LEFT JOIN staff s ON s.id = e.staff_id`;
