import type { StatusAnswer } from "@attest/shared/inbound-mail";
import { isId } from "../../platform/database/id.ts";
import { notFound } from "../../platform/errors.ts";
import { requiredText } from "../../platform/required-text.ts";
import type { Unit } from "../../platform/unit.ts";
import { Contact } from "../customer/contact.entity.ts";
import { demandIdentity } from "../service-record/identity.service.ts";
import { askStatus } from "./ask-status.service.ts";

export interface QueryStatus {
  readonly contactId: string;
  readonly identityCheckId: string;
  readonly serviceRecordNumber: string;
}

export type QueriedStatus = {
  statusQueryId: string;
  answer: StatusAnswer;
  serviceRecordId: string | null;
};

/**
 * A contact asks by phone how a record stands; the identity check comes first, and the query is logged whatever it
 * came to. A wrong number is an answer, not an error: an error would leave no trace.
 *
 * @throws DomainError NOT_FOUND for the contact, IDENTITY_REQUIRED, BAD_USER_INPUT
 * @see docs/rules.md R19
 */
export async function queryStatus(unit: Unit, input: QueryStatus): Promise<QueriedStatus> {
  const number = requiredText("input.serviceRecordNumber", input.serviceRecordNumber, 40);
  const contact = isId(input.contactId)
    ? await unit.db.findOne(Contact, {
        where: { id: input.contactId },
        lock: { mode: "pessimistic_write" },
      })
    : null;
  if (contact === null) {
    throw notFound("The contact");
  }
  await demandIdentity(unit, contact.id, input.identityCheckId);
  const { statusQueryId, answer, record } = await askStatus(unit, {
    contact,
    number: number.toUpperCase(),
    method: "PHONE",
    identityCheckId: input.identityCheckId,
  });
  return { statusQueryId, answer, serviceRecordId: record?.id ?? null };
}
