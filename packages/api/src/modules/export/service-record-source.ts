import { formatInstant, type JsonValue } from "@attest/shared/primitives";
import { judge } from "@attest/shared/service-clock";
import sql, { type Sql } from "sql-template-tag";
import { notBlind } from "../../platform/access/blind-records.ts";
import { serviceRecordConditions } from "../service-record/service-record.filter.ts";
import { serviceRecordScope } from "../service-record/service-record.scope.ts";
import { pageByKey } from "./page-by-key.ts";
import type { ExportReader, ExportSource } from "./export-source.ts";
import { RECORD_COLUMNS, RECORD_TABLES, type RecordRow } from "./service-record-row.ts";

/** Service records with their present cycle, in the order they were made. */
export const serviceRecordSource: ExportSource<RecordRow> = {
  columns: [
    { key: "id", heading: "编号 ID", field: "ServiceRecord.id", value: ({ id }) => id },
    {
      key: "number",
      heading: "服务单号",
      field: "ServiceRecord.number",
      value: ({ number }) => number,
    },
    {
      key: "subject",
      heading: "主题",
      field: "ServiceRecord.subject",
      value: ({ subject }) => subject,
    },
    {
      key: "content",
      heading: "内容",
      field: "ServiceRecord.content",
      value: ({ content }) => content,
    },
    {
      key: "channel",
      heading: "渠道",
      field: "ServiceRecord.channel",
      value: ({ channel }) => channel,
    },
    {
      key: "status",
      heading: "状态",
      field: "ServiceRecord.status",
      value: ({ status }) => status,
    },
    {
      key: "createdAt",
      heading: "受理时间",
      field: "ServiceRecord.createdAt",
      value: (row) => timeOf(row.created_at),
    },
    {
      key: "customer",
      heading: "客户",
      field: "ServiceRecord.customer",
      value: ({ customer }) => customer,
    },
    {
      key: "contact",
      heading: "联系人",
      field: "ServiceRecord.contact",
      value: ({ contact }) => contact,
    },
    {
      key: "industryTeam",
      heading: "行业组",
      field: "ServiceRecord.industryTeam",
      value: ({ team }) => team,
    },
    {
      key: "engineer",
      heading: "工程师",
      field: "ServiceRecord.engineer",
      value: ({ engineer }) => engineer,
    },
    {
      key: "serviceLevel",
      heading: "服务级别",
      field: "ServiceRecord.serviceLevel",
      value: ({ level }) => level,
    },
    { key: "cycle", heading: "轮次", field: "ServiceCycle.number", value: ({ cycle }) => cycle },
    {
      key: "respondedAt",
      heading: "响应时间",
      field: "ServiceCycle.respondedAt",
      value: (row) => timeOf(row.responded_at),
    },
    {
      key: "responseDueAt",
      heading: "响应时限",
      field: "ServiceClock.dueAt",
      value: (row) => timeOf(row.response_due_at),
    },
    {
      key: "responseState",
      heading: "响应时钟",
      field: "ServiceClock.state",
      value: responseState,
    },
    {
      key: "resolvedAt",
      heading: "解决时间",
      field: "ServiceCycle.resolvedAt",
      value: (row) => timeOf(row.resolved_at),
    },
    {
      key: "resolutionDueAt",
      heading: "解决时限",
      field: "ServiceClock.dueAt",
      value: (row) => timeOf(row.resolution_due_at),
    },
    {
      key: "resolutionState",
      heading: "解决时钟",
      field: "ServiceClock.state",
      value: resolutionState,
    },
    {
      key: "closedAt",
      heading: "关闭时间",
      field: "ServiceCycle.closedAt",
      value: (row) => timeOf(row.closed_at),
    },
    {
      key: "closeReason",
      heading: "关闭原因",
      field: "ServiceCycle.closeReason",
      value: (row) => row.close_reason,
    },
  ],
  page: readPage,
  cursorOf: ({ id }) => id,
};

async function readPage(
  { dataSource, viewer, now, filter }: ExportReader,
  after: string | null,
): Promise<RecordRow[]> {
  const rows = await pageByKey<RecordRow>(dataSource, {
    columns: RECORD_COLUMNS,
    from: RECORD_TABLES,
    scope: serviceRecordScope(viewer),
    after,
    filters: [
      ...serviceRecordConditions(filter?.serviceRecords, viewer),
      ...present(notBlind(viewer, sql`t.id`)),
    ],
  });
  return rows.map((row) => ({ ...row, now }));
}

function present(condition: Sql | null): Sql[] {
  return condition === null ? [] : [condition];
}

/** Bigints come as text. */
function timeOf(epoch: string | null): string | null {
  return epoch === null ? null : formatInstant(Number(epoch));
}

function responseState(row: RecordRow): JsonValue {
  const stoppedAt = row.response_stopped_at === null ? null : Number(row.response_stopped_at);
  const { response_provisional: provisional, response_excluded: excluded } = row;
  return judge(
    { dueAt: Number(row.response_due_at), provisional, excluded, stoppedAt, pausedSince: null },
    row.now,
  );
}

function resolutionState(row: RecordRow): JsonValue {
  const stoppedAt = row.resolution_stopped_at === null ? null : Number(row.resolution_stopped_at);
  const { resolution_provisional: provisional, resolution_excluded: excluded } = row;
  const pausedSince = row.pauses.find(({ to }) => to === null)?.from ?? null;
  return judge(
    { dueAt: Number(row.resolution_due_at), provisional, excluded, stoppedAt, pausedSince },
    row.now,
  );
}
