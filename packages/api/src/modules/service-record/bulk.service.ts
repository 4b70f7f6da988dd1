import type { ErrorCode } from "@attest/shared/refusal";
import { eachAlone, type ItemOutcome } from "../../platform/each-alone.ts";
import { badInput } from "../../platform/errors.ts";
import { LIMITS } from "../../platform/limits/limits.ts";
import type { Unit } from "../../platform/unit.ts";
import { assignServiceRecord, reassignServiceRecord } from "./assign.service.ts";

/** A record as it was last read. */
export interface BulkItem {
  readonly id: string;
  readonly version: number;
}

export interface BulkAssign {
  readonly items: readonly BulkItem[];
  readonly engineerId: string;
  readonly dryRun: boolean;
}

/** As it is stored for retries. */
export type BulkOutcome = {
  readonly dryRun: boolean;
  readonly done: number;
  readonly refused: number;
  readonly results: {
    readonly id: string;
    readonly code: ErrorCode | null;
    readonly message: string | null;
    readonly serviceRecordId: string | null;
  }[];
};

/**
 * Gives several open records their first engineer, each as `assignServiceRecord` would; what is refused for one is
 * told of that one.
 *
 * @throws DomainError BAD_USER_INPUT: no record, too many, or one twice
 * @see docs/rules.md R17
 */
export async function bulkAssignServiceRecords(
  unit: Unit,
  input: BulkAssign,
): Promise<BulkOutcome> {
  const { engineerId } = input;
  const outcomes = await eachAlone(unit, taskOf(input), (one, item) =>
    assignServiceRecord(one, { ...item, engineerId }),
  );
  return summaryOf(input, outcomes);
}

/**
 * Gives several records to another engineer, each as `reassignServiceRecord` would.
 *
 * @throws DomainError BAD_USER_INPUT: no record, too many, or one twice
 * @see docs/rules.md R17
 */
export async function bulkReassignServiceRecords(
  unit: Unit,
  input: BulkAssign & { readonly reason: string },
): Promise<BulkOutcome> {
  const { engineerId, reason } = input;
  const outcomes = await eachAlone(unit, taskOf(input), (one, item) =>
    reassignServiceRecord(one, { ...item, engineerId, reason }),
  );
  return summaryOf(input, outcomes);
}

function taskOf({ items, dryRun }: BulkAssign): {
  readonly items: BulkItem[];
  readonly mode: "DRY_RUN" | "WRITE";
} {
  const { listInput } = LIMITS;
  if (items.length === 0 || items.length > listInput) {
    throw badInput("input.items", "Name the records.", `1 to ${String(listInput)} records`);
  }
  if (new Set(items.map(({ id }) => id)).size < items.length) {
    throw badInput("input.items", "A record is named twice.", "each record once");
  }
  return {
    items: items.map(({ id, version }) => ({ id, version })),
    mode: dryRun ? "DRY_RUN" : "WRITE",
  };
}

function summaryOf(
  { dryRun }: BulkAssign,
  outcomes: readonly ItemOutcome<{ serviceRecordId: string }>[],
): BulkOutcome {
  const results = outcomes.map(({ id, code, message, result }) => ({
    id,
    code,
    message,
    serviceRecordId: result?.serviceRecordId ?? null,
  }));
  const refused = results.filter(({ code }) => code !== null).length;
  return { dryRun, done: results.length - refused, refused, results };
}
