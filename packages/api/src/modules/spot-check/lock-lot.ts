import { moveLot, type LotMove } from "@attest/shared/sampling";
import { lockRow } from "../../platform/database/lock-row.ts";
import { DomainError } from "../../platform/errors.ts";
import type { Unit } from "../../platform/unit.ts";
import { Lot } from "./lot.entity.ts";

/** Which lot a command is for; `version` where the command names the one it saw. */
export interface LotReference {
  readonly id: string;
  readonly version?: number;
}

/**
 * Locks the lot a command is for and moves it as the table says; saving is the caller's.
 *
 * @throws DomainError NOT_FOUND, CONFLICT, TRANSITION_REFUSED naming the status and what it allows
 */
export async function lockLot(
  unit: Unit,
  move: LotMove,
  { id, version }: LotReference,
): Promise<Lot> {
  const lot = await lockRow(unit, {
    entity: Lot,
    what: "The lot",
    id,
    ...(version === undefined ? {} : { version }),
  });
  const moved = moveLot(move, lot.status);
  if (moved.outcome === "REFUSED") {
    throw new DomainError(
      "TRANSITION_REFUSED",
      `The lot is ${lot.status}; that does not allow it.`,
      {
        status: lot.status,
        action: move,
        allowed: moved.allowed,
      },
    );
  }
  lot.status = moved.status;
  return lot;
}

/** Stores a lot; its version moves on. */
export async function saveLot({ db }: Unit, lot: Lot): Promise<{ lotId: string }> {
  lot.version += 1;
  await db.update(Lot, { id: lot.id }, lot);
  return { lotId: lot.id };
}
