import { formatInstant, type JsonValue } from "@attest/shared/primitives";
import { judge, type Pause } from "@attest/shared/service-clock";
import sql from "sql-template-tag";
import { serviceRecordScope } from "../service-record/service-record.scope.ts";
import { pageByKey } from "./page-by-key.ts";
import type { ExportReader, ExportSource } from "./export-source.ts";

interface RecordRow {
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

const COLUMNS = sql`t.id, t.number, t.subject, t.content, t.channel, t.status, extract(epoch FROM t.created_at)::bigint AS created_at,
  c.name AS customer, k.name AS contact, g.name AS team, s.name AS engineer, l.name AS level, y.number AS cycle,
  extract(epoch FROM y.responded_at)::bigint AS responded_at, extract(epoch FROM y.response_due_at)::bigint AS response_due_at,
  y.response_provisional, y.response_excluded, extract(epoch FROM y.response_stopped_at)::bigint AS response_stopped_at,
  extract(epoch FROM y.resolved_at)::bigint AS resolved_at, extract(epoch FROM y.resolution_due_at)::bigint AS resolution_due_at,
  y.resolution_provisional, y.resolution_excluded, extract(epoch FROM y.resolution_stopped_at)::bigint AS resolution_stopped_at,
  y.pauses, extract(epoch FROM y.closed_at)::bigint AS closed_at, y.close_reason`;
const FROM = sql`service_record t JOIN service_cycle y ON y.id = t.current_cycle_id JOIN customer c ON c.id = t.customer_id
  JOIN contact k ON k.id = t.contact_id JOIN service_level l ON l.id = t.service_level_id
  LEFT JOIN industry_team g ON g.id = t.industry_team_id
  LEFT JOIN engineer e ON e.id = t.engineer_id LEFT JOIN staff s ON s.id = e.staff_id`;

/** Service records with their present cycle, in the order they were made. */
export const serviceRecordSource: ExportSource<RecordRow> = {
  columns: [
    { key: "id", heading: "编号 ID", field: "ServiceRecord.id", value: ({ id }) => id },
    { key: "number", heading: "服务单号", field: "ServiceRecord.number", value: ({ number }) => number },
    { key: "subject", heading: "主题", field: "ServiceRecord.subject", value: ({ subject }) => subject },
    { key: "content", heading: "内容", field: "ServiceRecord.content", value: ({ content }) => content },
    { key: "channel", heading: "渠道", field: "ServiceRecord.channel", value: ({ channel }) => channel },
    { key: "status", heading: "状态", field: "ServiceRecord.status", value: ({ status }) => status },
    { key: "createdAt", heading: "受理时间", field: "ServiceRecord.createdAt", value: (row) => timeOf(row.created_at) },
    { key: "customer", heading: "客户", field: "ServiceRecord.customer", value: ({ customer }) => customer },
    { key: "contact", heading: "联系人", field: "ServiceRecord.contact", value: ({ contact }) => contact },
    { key: "industryTeam", heading: "行业组", field: "ServiceRecord.industryTeam", value: ({ team }) => team },
    { key: "engineer", heading: "工程师", field: "ServiceRecord.engineer", value: ({ engineer }) => engineer },
    { key: "serviceLevel", heading: "服务级别", field: "ServiceRecord.serviceLevel", value: ({ level }) => level },
    { key: "cycle", heading: "轮次", field: "ServiceCycle.number", value: ({ cycle }) => cycle },
    { key: "respondedAt", heading: "响应时间", field: "ServiceCycle.respondedAt", value: (row) => timeOf(row.responded_at) },
    { key: "responseDueAt", heading: "响应时限", field: "ServiceClock.dueAt", value: (row) => timeOf(row.response_due_at) },
    { key: "responseState", heading: "响应时钟", field: "ServiceClock.state", value: responseState },
    { key: "resolvedAt", heading: "解决时间", field: "ServiceCycle.resolvedAt", value: (row) => timeOf(row.resolved_at) },
    { key: "resolutionDueAt", heading: "解决时限", field: "ServiceClock.dueAt", value: (row) => timeOf(row.resolution_due_at) },
    { key: "resolutionState", heading: "解决时钟", field: "ServiceClock.state", value: resolutionState },
    { key: "closedAt", heading: "关闭时间", field: "ServiceCycle.closedAt", value: (row) => timeOf(row.closed_at) },
    { key: "closeReason", heading: "关闭原因", field: "ServiceCycle.closeReason", value: (row) => row.close_reason },
  ],
  page: readPage,
  cursorOf: ({ id }) => id,
};

async function readPage({ dataSource, viewer, now }: ExportReader, after: string | null): Promise<RecordRow[]> {
  const rows = await pageByKey<RecordRow>(dataSource, { columns: COLUMNS, from: FROM, scope: serviceRecordScope(viewer), after });
  return rows.map((row) => ({ ...row, now }));
}

/** Bigints come as text. */
function timeOf(epoch: string | null): string | null {
  return epoch === null ? null : formatInstant(Number(epoch));
}

function responseState(row: RecordRow): JsonValue {
  const stoppedAt = row.response_stopped_at === null ? null : Number(row.response_stopped_at);
  const { response_provisional: provisional, response_excluded: excluded } = row;
  return judge({ dueAt: Number(row.response_due_at), provisional, excluded, stoppedAt, pausedSince: null }, row.now);
}

function resolutionState(row: RecordRow): JsonValue {
  const stoppedAt = row.resolution_stopped_at === null ? null : Number(row.resolution_stopped_at);
  const { resolution_provisional: provisional, resolution_excluded: excluded } = row;
  const pausedSince = row.pauses.find(({ to }) => to === null)?.from ?? null;
  return judge({ dueAt: Number(row.resolution_due_at), provisional, excluded, stoppedAt, pausedSince }, row.now);
}
