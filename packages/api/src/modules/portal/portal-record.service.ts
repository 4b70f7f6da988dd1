import type { Instant } from "@attest/shared/primitives";
import type { EntityManager } from "typeorm";
import { newestSeq } from "../../platform/feed/feed-entry.ts";
import { Contact } from "../customer/contact.entity.ts";
import { standingAt } from "../evaluation/evaluation-standing.service.ts";
import type { Evaluation } from "../evaluation/evaluation.entity.ts";
import { LinkPurpose, type SignedLink } from "../service-record/signed-link.entity.ts";
import { findLink, isForEarlierRequest } from "../service-record/signed-link.service.ts";
import { ServiceCycle } from "../service-record/service-cycle.entity.ts";
import { ServiceRecord } from "../service-record/service-record.entity.ts";
import { portalRecordOf, type PortalRecord } from "./portal-record.object.ts";

/**
 * The record a letter's link leads to; looking at it writes nothing.
 *
 * @throws DomainError TOKEN_REFUSED
 * @see docs/rules.md R19, R24
 */
export async function openPortalRecord(db: EntityManager, token: string): Promise<PortalRecord> {
  const link = await findLink({ db }, token, Object.values(LinkPurpose));
  const seq = await newestSeq(db);
  const record = await db.findOneByOrFail(ServiceRecord, { id: link.serviceRecordId });
  return portalRecordOf(record, { link, seq });
}

/** Whether the link that was followed can say yes or no to closing now: the very conditions `recordConsent` checks. */
export async function canConsent(
  db: EntityManager,
  { record, link }: PortalRecord,
): Promise<boolean> {
  if (link?.purpose !== "CONSENT" || record.status !== "PENDING_CONSENT") {
    return false;
  }
  const cycle = await db.findOneByOrFail(ServiceCycle, { id: record.currentCycleId });
  return (
    !isForEarlierRequest(link, cycle) &&
    (await db.existsBy(Contact, {
      id: link.contactId,
      customerId: record.customerId,
      entitledToClose: true,
    }))
  );
}

/** Whether an answer given by this link now would be scored. */
export function canEvaluate(
  link: SignedLink,
  evaluations: readonly Evaluation[],
  now: Instant,
): boolean {
  const own = evaluations.find(({ contactId }) => contactId === link.contactId);
  return link.purpose === "EVALUATION" && own !== undefined && standingAt(own, now).isOpen;
}
