import type { FindOptionsWhere, ObjectLiteral } from "typeorm";
import { conflict, notFound } from "../errors.ts";
import type { Unit } from "../unit.ts";
import { isId } from "./id.ts";

/** Which row a command decides on; `version` where the command names the one it saw. */
export interface RowReference<E> {
  readonly entity: new () => E;
  readonly id: string;
  readonly version?: number;
  /** As a refusal calls it: "The customer". */
  readonly what: string;
}

/**
 * Reads a row and keeps others from changing it until the command is over.
 *
 * @throws DomainError NOT_FOUND; CONFLICT when the row is no longer the one that was seen
 */
export async function lockRow<E extends ObjectLiteral>(
  unit: Unit,
  reference: RowReference<E>,
): Promise<E> {
  const { entity, id, version, what } = reference;
  const where = { id } as unknown as FindOptionsWhere<E>;
  const row = isId(id)
    ? await unit.db.findOne(entity, { where, lock: { mode: "pessimistic_write" } })
    : null;
  if (row === null) {
    throw notFound(what);
  }
  const current = (row as { version?: number }).version;
  if (version !== undefined && current !== undefined && version !== current) {
    throw conflict(what, current);
  }
  return row;
}
