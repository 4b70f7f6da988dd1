import sql from "sql-template-tag";
import { notBlind } from "../../platform/access/blind-records.ts";
import { journalConditions } from "../journal-view/journal.service.ts";
import { servedEntries, type ServedEntry } from "../journal-view/served-entry.service.ts";
import { EXPORT_PAGE, type ExportColumn, type ExportSource } from "./export-source.ts";

const HEADINGS: Readonly<Record<keyof ServedEntry, string>> = {
  seq: "序号",
  at: "记录时间",
  occurredAt: "发生时间",
  actor: "操作人",
  action: "动作",
  target: "对象",
  payload: "内容",
  previousHash: "前一哈希",
  hash: "哈希",
};

/** The journal in the words in which `changes` serves it, so that verify-journal can check what came out. */
export const journalSource: ExportSource<ServedEntry> = {
  columns: (Object.keys(HEADINGS) as (keyof ServedEntry)[]).map(columnOf),
  page: ({ dataSource, viewer, filter }, after) =>
    servedEntries(dataSource, {
      viewer,
      after: after === null ? -1 : Number(after),
      conditions: [
        ...journalConditions(filter?.journal ?? {}),
        ...[notBlind(viewer, sql`t.service_record_id`) ?? sql`true`],
      ],
      limit: EXPORT_PAGE,
    }),
  cursorOf: ({ seq }) => String(seq),
};

function columnOf(key: keyof ServedEntry): ExportColumn<ServedEntry> {
  return {
    key,
    heading: HEADINGS[key],
    field: `JournalEntry.${key}`,
    value: (entry) => entry[key],
  };
}
