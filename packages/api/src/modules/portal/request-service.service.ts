import { notFound } from "../../platform/errors.ts";
import type { Unit } from "../../platform/unit.ts";
import { checkIdentity } from "../service-record/identity.service.ts";
import { openServiceRecord } from "../service-record/open-record.service.ts";
import { ServiceRecord } from "../service-record/service-record.entity.ts";

export interface RequestService {
  readonly subject: string;
  readonly content: string;
}

/** The record's number and when somebody answers at the latest. */
export type ServiceRequested = { number: string; dueAt: number };

/**
 * A signed-in contact asks for help online. The one-time code they signed in with is the identity check; it is stored
 * as one, and everything else goes as at the desk.
 *
 * @throws DomainError BAD_USER_INPUT, IDENTITY_REQUIRED while two failed checks block the contact
 * @see docs/rules.md R1, R3
 */
export async function requestService(unit: Unit, input: RequestService): Promise<ServiceRequested> {
  const { viewer } = unit;
  if (viewer.kind !== "CONTACT") {
    throw notFound("The contact");
  }
  const { contactId, customerId } = viewer;
  const { identityCheckId } = await checkIdentity(unit, {
    contactId,
    method: "EMAIL_CODE",
    evidence: "以邮件验证码登录客户门户",
    result: "PASSED",
  });
  const { serviceRecordId } = await openServiceRecord(unit, {
    ...input,
    touch: { channel: "ONLINE", direction: "INBOUND", content: input.content },
    identityCheckId,
    customerId,
    contactId,
  });
  const record = await unit.db.findOneByOrFail(ServiceRecord, { id: serviceRecordId });
  return { number: record.number, dueAt: record.dueAt };
}
