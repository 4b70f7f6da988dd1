import type { JsonValue } from "@attest/shared/primitives";
import type { ErrorCode } from "@attest/shared/refusal";
import { alone, type BulkMode } from "./alone.ts";
import { DomainError } from "./errors.ts";
import type { Command, Unit } from "./unit.ts";

/** What became of one item of a bulk command. */
export type ItemOutcome<T> =
  | { readonly id: string; readonly result: T; readonly code: null; readonly message: null }
  | {
      readonly id: string;
      readonly result: null;
      readonly code: ErrorCode;
      readonly message: string;
    };

/** Many commands in one: which, and whether they are only tried. */
export interface BulkTask<I extends { readonly id: string }> {
  readonly items: readonly I[];
  readonly mode: BulkMode;
}

/**
 * Runs a command for each item inside one transaction, each as if it were alone: a refused one leaves nothing behind
 * and stops no other, a done one has its own journal entries and jobs. A dry run does the same and takes all of it
 * back. Worked through in the order of ids, so that two of them wait for each other instead of dying; told in the
 * order given.
 */
export async function eachAlone<I extends { readonly id: string }, T extends JsonValue>(
  unit: Unit,
  { items, mode }: BulkTask<I>,
  command: (unit: Unit, item: I) => Promise<T>,
): Promise<ItemOutcome<T>[]> {
  const outcomes = new Map<I, ItemOutcome<T>>();
  for (const item of items.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    outcomes.set(item, await outcomeOf(unit, { id: item.id, mode }, (one) => command(one, item)));
  }
  return items.flatMap((item) => outcomes.get(item) ?? []);
}

async function outcomeOf<T extends JsonValue>(
  unit: Unit,
  { id, mode }: { readonly id: string; readonly mode: BulkMode },
  command: Command<T>,
): Promise<ItemOutcome<T>> {
  try {
    return { id, result: await alone(unit, mode, command), code: null, message: null };
  } catch (error) {
    if (error instanceof DomainError) {
      return { id, result: null, code: error.code, message: error.message };
    }
    throw error;
  }
}
