import { isSelfVote } from "@attest/shared/evaluation";
import { In } from "typeorm";
import type { Unit } from "../../platform/unit.ts";
import { staffIdOf } from "../../platform/viewer.ts";
import { Contact } from "../customer/contact.entity.ts";
import { Consent } from "../service-record/consent.entity.ts";
import type { CycleClosed } from "../service-record/close.service.ts";

/** Whom a closed cycle is evaluated by: the record's contact, and any other who agreed to close. */
export async function addresseesOf(unit: Unit, { record, cycle }: CycleClosed): Promise<Contact[]> {
  const agreed = await unit.db.findBy(Consent, { serviceCycleId: cycle.id, decision: "AGREED" });
  const ids = new Set([record.contactId, ...agreed.map(({ contactId }) => contactId)]);
  return unit.db.find(Contact, {
    where: { id: In([...ids]) },
    order: { createdAt: "ASC", id: "ASC" },
  });
}

/** Whether the contact is one of our own who opened, held, answered or closed the cycle. @see docs/rules.md R25 */
export async function isSelfVoter(
  unit: Unit,
  { record, cycle }: CycleClosed,
  contact: Contact,
): Promise<boolean> {
  if (contact.email === null) {
    return false;
  }
  const staff: { id: string }[] = await unit.db.query(
    "SELECT id FROM staff WHERE email = lower($1)",
    [contact.email.trim()],
  );
  const [self] = staff;
  if (self === undefined) {
    return false;
  }
  const worked: { id: string }[] = await unit.db.query(WORKED_BY, [
    cycle.id,
    record.id,
    cycle.openedAt,
  ]);
  const workedBy = [staffIdOf(unit.viewer) ?? "", ...worked.map(({ id }) => id)];
  return isSelfVote({ workedBy, contactStaffId: self.id });
}

const WORKED_BY = `
  SELECT author_id AS id FROM touch WHERE service_cycle_id = $1 AND author_id IS NOT NULL
  UNION SELECT author_id FROM form_entry WHERE service_cycle_id = $1 AND author_id IS NOT NULL
  UNION SELECT responded_by FROM service_cycle WHERE id = $1 AND responded_by IS NOT NULL
  UNION SELECT e.staff_id FROM custody c JOIN engineer e ON e.id = c.engineer_id
    WHERE c.service_record_id = $2 AND (c.to_at IS NULL OR c.to_at > to_timestamp($3))`;
