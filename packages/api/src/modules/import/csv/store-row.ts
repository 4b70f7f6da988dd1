import { canonicalJson, sha256Hex } from "@attest/shared/primitives";
import { alone } from "../../../platform/alone.ts";
import { refusalOfDatabaseError } from "../../../platform/database/refusal-of-database-error.ts";
import { DomainError } from "../../../platform/errors.ts";
import type { Unit } from "../../../platform/unit.ts";
import { ImportedRow } from "../imported-row.entity.ts";
import type { CsvResource } from "./csv-resource.ts";
import type { RowValues } from "./field.ts";

/** What became of a row; a refusal is a sentence. */
export type RowOutcome =
  | { readonly outcome: "CREATED" | "UNCHANGED" | "UPDATED" }
  | { readonly outcome: "REFUSED"; readonly reason: string };

/** Makes of a row what it says, in a savepoint of its own; a row that was had before as it is changes nothing. */
export async function storeRow(
  unit: Unit,
  resource: CsvResource,
  row: RowValues,
): Promise<RowOutcome> {
  try {
    return await alone(unit, "WRITE", async (one) => ({ outcome: await made(one, resource, row) }));
  } catch (error) {
    return { outcome: "REFUSED", reason: reasonOf(error) };
  }
}

/** @throws whatever is a defect */
export function reasonOf(error: unknown): string {
  const refusal = error instanceof DomainError ? error : refusalOfDatabaseError(error);
  if (refusal === null || refusal.code === "SERVICE_UNAVAILABLE") {
    throw error;
  }
  return `${refusal.code}: ${refusal.message}`;
}

async function made(
  unit: Unit,
  resource: CsvResource,
  row: RowValues,
): Promise<"CREATED" | "UNCHANGED" | "UPDATED"> {
  const known = { resource: resource.name, rowKey: sha256Hex(resource.keyOf(row)) };
  const rowHash = sha256Hex(canonicalJson({ ...row }));
  const before = await unit.db.findOneBy(ImportedRow, known);
  if (before?.rowHash === rowHash) {
    return "UNCHANGED";
  }
  const targetId = before?.targetId ?? (await resource.find(unit, row));
  if (targetId === null) {
    const id = await resource.create(unit, row);
    await unit.db.insert(ImportedRow, { ...known, rowHash, targetId: id });
    return "CREATED";
  }
  await resource.update(unit, targetId, row);
  await unit.db.save(ImportedRow, { ...known, rowHash, targetId });
  return "UPDATED";
}
