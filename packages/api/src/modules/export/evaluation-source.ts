import { formatInstant } from "@attest/shared/primitives";
import sql from "sql-template-tag";
import { notBlind } from "../../platform/access/blind-records.ts";
import { hydrate } from "../../platform/pages/hydrate.ts";
import { standingAt, type StandingNow } from "../evaluation/evaluation-standing.service.ts";
import { Evaluation } from "../evaluation/evaluation.entity.ts";
import { evaluationList } from "../evaluation/evaluation-list.ts";
import { showsAnswer } from "../evaluation/evaluation.scope.ts";
import { pageByKey, partOf } from "./page-by-key.ts";
import type { ExportReader, ExportSource } from "./export-source.ts";

interface EvaluationRow {
  readonly evaluation: Evaluation;
  readonly number: string;
  readonly cycle: number;
  readonly standing: StandingNow;
  /** Whether the reader may see score and comment already. */
  readonly answerShown: boolean;
}

const COLUMNS = sql`t.*, r.number AS record_number, y.number AS cycle_number`;
const FROM = sql`evaluation t JOIN service_record r ON r.id = t.service_record_id JOIN service_cycle y ON y.id = t.service_cycle_id`;

/** Evaluations as they stand at the moment; what leads to who answered is left out for an anonymised right. */
export const evaluationSource: ExportSource<EvaluationRow> = {
  columns: [
    {
      key: "id",
      heading: "编号 ID",
      field: "Evaluation.id",
      value: ({ evaluation }) => evaluation.id,
    },
    {
      key: "serviceRecord",
      heading: "服务单号",
      field: "Evaluation.serviceCycle",
      value: ({ number }) => number,
    },
    {
      key: "cycle",
      heading: "轮次",
      field: "Evaluation.serviceCycle",
      value: ({ cycle }) => cycle,
    },
    {
      key: "status",
      heading: "状态",
      field: "Evaluation.status",
      value: ({ standing }) => standing.status,
    },
    {
      key: "score",
      heading: "评分",
      field: "Evaluation.score",
      value: ({ evaluation, answerShown }) => (answerShown ? evaluation.score : null),
    },
    {
      key: "comment",
      heading: "意见",
      field: "Evaluation.comment",
      value: ({ evaluation, answerShown }) => (answerShown ? evaluation.comment : null),
    },
    {
      key: "versions",
      heading: "修改次数",
      field: "Evaluation.versions",
      value: ({ evaluation }) => evaluation.versions,
    },
    {
      key: "answeredAt",
      heading: "评价时间",
      field: "Evaluation.answeredAt",
      value: ({ evaluation }) => timeOf(evaluation.answeredAt),
    },
    {
      key: "lockedAt",
      heading: "锁定时间",
      field: "Evaluation.lockedAt",
      value: ({ standing }) => timeOf(standing.lockedAt),
    },
  ],
  page: readPage,
  cursorOf: ({ evaluation }) => evaluation.id,
};

async function readPage(
  { dataSource, viewer, now, filter }: ExportReader,
  after: string | null,
): Promise<EvaluationRow[]> {
  const engineerId = filter?.evaluations?.engineerId ?? null;
  const part = partOf(evaluationList(viewer, { now, engineerId }));
  const rows = await pageByKey<Record<string, unknown>>(dataSource, {
    columns: COLUMNS,
    from: FROM,
    after,
    ...part,
    filters: [...part.filters, notBlind(viewer, sql`t.service_record_id`) ?? sql`true`],
  });
  return hydrate(dataSource, Evaluation, rows).map((evaluation, index) => ({
    evaluation,
    number: String(rows[index]?.["record_number"]),
    cycle: Number(rows[index]?.["cycle_number"]),
    standing: standingAt(evaluation, now),
    answerShown: viewer.kind === "SYSTEM" || showsAnswer(viewer, evaluation, now),
  }));
}

function timeOf(instant: number | null): string | null {
  return instant === null ? null : formatInstant(instant);
}
