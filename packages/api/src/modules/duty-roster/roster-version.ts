import { conflict } from "../../platform/errors.ts";
import type { Unit } from "../../platform/unit.ts";
import { DutyRoster } from "./duty-roster.entity.ts";

/**
 * Takes the roster for oneself until the command is over.
 *
 * @param seen the version last read; left out: whatever it is
 * @throws DomainError CONFLICT when somebody planned meanwhile
 */
export async function takeRoster(unit: Unit, seen?: number): Promise<{ version: number }> {
  const roster = await unit.db.findOneOrFail(DutyRoster, {
    where: { id: 1 },
    lock: { mode: "pessimistic_write" },
  });
  if (seen !== undefined && seen !== roster.version) {
    throw conflict("The duty roster", roster.version);
  }
  const version = roster.version + 1;
  await unit.db.update(DutyRoster, { id: 1 }, { version });
  return { version };
}
