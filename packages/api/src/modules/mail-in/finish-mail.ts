import type { Unit } from "../../platform/unit.ts";
import { InboundMail } from "./inbound-mail.entity.ts";

/** @returns null when somebody else has decided on it */
export async function lockReceived(unit: Unit, id: string): Promise<InboundMail | null> {
  return unit.db.findOne(InboundMail, {
    where: { id, state: "RECEIVED" },
    lock: { mode: "pessimistic_write" },
  });
}

/** Writes down what became of a mail; that is said once. */
export async function finishMail(
  unit: Unit,
  mail: InboundMail,
  end: Partial<InboundMail>,
): Promise<void> {
  await unit.db.update(InboundMail, { id: mail.id }, { ...end, sortedAt: unit.now });
}
