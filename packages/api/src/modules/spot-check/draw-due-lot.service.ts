import type { Unit } from "../../platform/unit.ts";
import { drawLot } from "./draw-lot.service.ts";
import { freezeLot } from "./freeze-lot.service.ts";
import { Lot } from "./lot.entity.ts";

/**
 * Freezes and draws one lot whose moment has come; an empty one is only frozen.
 *
 * @returns how many: 0 where none waits
 * @see docs/rules.md R34, R35
 */
export async function drawDueLot(unit: Unit): Promise<number> {
  const [due]: { id: string }[] = await unit.db.query(DUE);
  if (due === undefined) {
    return 0;
  }
  const { version } = await unit.db.findOneByOrFail(Lot, due);
  await freezeLot(unit, { id: due.id, version });
  const frozen = await unit.db.findOneByOrFail(Lot, due);
  if (frozen.verdict !== "EMPTY") {
    await drawLot(unit, { id: due.id, version: frozen.version });
  }
  return 1;
}

const DUE = `SELECT lot_id AS id FROM draw_time WHERE at <= company_now() ORDER BY at LIMIT 1 FOR UPDATE SKIP LOCKED`;
