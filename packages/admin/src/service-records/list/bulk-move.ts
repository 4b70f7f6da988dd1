import type { ErrorCode } from "@attest/shared/refusal";
import { runCommand } from "../../provider/run.ts";
import { typed } from "../../provider/typed-document.ts";
import type { RecordRow } from "../service-record.ts";

/** Giving records to somebody for the first time, or away from who has them. */
export type BulkMove = "assign" | "reassign";

/** What became of each record, or with a dry run would have become. */
export interface BulkAnswer {
  readonly done: number;
  readonly refused: number;
  readonly results: readonly { readonly id: string; readonly code: ErrorCode | null }[];
}

export interface BulkOrder {
  readonly move: BulkMove;
  readonly records: readonly Pick<RecordRow, "id" | "version">[];
  readonly engineerId: string;
  /** Only of a reassignment. */
  readonly reason: string;
  readonly dryRun: boolean;
}

const ANSWER = "done refused results { id code }";

const DOCUMENTS = {
  assign: typed<{ answer: BulkAnswer }, { input: object }>(
    `mutation BulkAssign($input: BulkAssignServiceRecordsInput!) {
      answer: bulkAssignServiceRecords(input: $input) { ${ANSWER} } }`,
  ),
  reassign: typed<{ answer: BulkAnswer }, { input: object }>(
    `mutation BulkReassign($input: BulkReassignServiceRecordsInput!) {
      answer: bulkReassignServiceRecords(input: $input) { ${ANSWER} } }`,
  ),
};

/** Gives the order, or only asks what it would do. @throws HttpError as `runCommand` */
export async function moveInBulk(order: BulkOrder): Promise<BulkAnswer> {
  const { move, records, engineerId, reason, dryRun } = order;
  const items = records.map(({ id, version }) => ({ id, version }));
  const why = move === "reassign" ? { reason } : {};
  const input = { items, engineerId, dryRun, ...why };
  return (await runCommand(DOCUMENTS[move], { input })).answer;
}
