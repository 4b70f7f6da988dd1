import { IsNull } from "typeorm";
import { DomainError } from "../../platform/errors.ts";
import { hashSecret, newId, newSecret } from "../../platform/random.ts";
import type { Unit } from "../../platform/unit.ts";
import type { Contact } from "../customer/contact.entity.ts";
import type { HeldRecord } from "./record-access.service.ts";
import type { ServiceCycle } from "./service-cycle.entity.ts";
import { SignedLink, type LinkPurpose } from "./signed-link.entity.ts";

/** A link just made; the token is nowhere kept but in the letter that bears it. */
export interface IssuedLink {
  readonly contact: Contact;
  readonly token: string;
}

/** Makes a link for one contact, cycle and purpose. */
export async function issueLink(
  unit: Unit,
  { record, cycle }: HeldRecord,
  {
    purpose,
    contact,
    expiresAt = null,
  }: { purpose: LinkPurpose; contact: Contact; expiresAt?: number | null },
): Promise<IssuedLink> {
  const token = newSecret();
  await unit.db.insert(SignedLink, {
    id: newId(),
    purpose,
    tokenHash: hashSecret(token),
    contactId: contact.id,
    serviceRecordId: record.id,
    serviceCycleId: cycle.id,
    createdAt: unit.now,
    expiresAt,
  });
  return { contact, token };
}

/** @throws DomainError TOKEN_REFUSED for a token that is unknown or for something else */
export async function findLink(
  unit: Pick<Unit, "db">,
  token: string,
  purposes: readonly LinkPurpose[],
): Promise<SignedLink> {
  const link = await unit.db.findOneBy(SignedLink, { tokenHash: hashSecret(token) });
  if (link === null || !purposes.includes(link.purpose)) {
    throw new DomainError("TOKEN_REFUSED", "This link is not valid.");
  }
  return link;
}

/**
 * The request to close that these links were for is answered: none of them speaks for a later one. Their times would not
 * tell, since a request may follow within the same second.
 */
export async function endConsentLinks(unit: Unit, { cycle }: HeldRecord): Promise<void> {
  await unit.db.update(
    SignedLink,
    { serviceCycleId: cycle.id, purpose: "CONSENT", expiresAt: IsNull() },
    { expiresAt: unit.now },
  );
}

/** Whether a consent link is for another cycle than this, or for an earlier request than the one that stands. */
export function isForEarlierRequest(link: SignedLink, cycle: ServiceCycle): boolean {
  const isAnswered = link.expiresAt !== null && cycle.closureRequestedAt !== null;
  return link.serviceCycleId !== cycle.id || isAnswered;
}
