import { workdaysDueAt } from "@attest/shared/service-calendar";
import { isId } from "../../platform/database/id.ts";
import { DomainError, notFound } from "../../platform/errors.ts";
import { Hook } from "../../platform/hook.ts";
import { requiredText } from "../../platform/required-text.ts";
import type { Unit } from "../../platform/unit.ts";
import { Contact } from "../customer/contact.entity.ts";
import { Customer } from "../customer/customer.entity.ts";
import { IndustryTeam } from "../industry-team/industry-team.entity.ts";
import { routeCustomer } from "../industry-team/routing.service.ts";
import { currentCalendar } from "../service-calendar/service-calendar.service.ts";
import { ServiceLevel } from "../service-level/service-level.entity.ts";
import { demandAssignable } from "./assignable.ts";
import { buildRecord } from "./build-record.ts";
import { startCustody } from "./custody.service.ts";
import { demandIdentity, demandNotBlocked } from "./identity.service.ts";
import type { OpenServiceRecord, Parties, Route } from "./opening.ts";
import type { HeldRecord } from "./record-access.service.ts";
import { journalRecord } from "./record-journal.service.ts";
import { FOLLOW_UP_WAIVER } from "./waiver.jobs.ts";
import { ServiceCycle } from "./service-cycle.entity.ts";
import { ServiceRecord } from "./service-record.entity.ts";
import { receivedAtOf, storeTouch, type TouchFacts } from "./store-touch.ts";
import type { Touch } from "./touch.entity.ts";

/** Told in the opening's transaction: the confirmation letter and the escalations hang here. */
export const recordOpened = new Hook<HeldRecord>();

/**
 * Accepts a request: the seven steps of R3 in one transaction.
 *
 * @throws DomainError NOT_FOUND, BAD_USER_INPUT, IDENTITY_REQUIRED, FORBIDDEN, EVIDENCE_REQUIRED, OUTSOURCE_FORBIDDEN
 * @see docs/rules.md R3, R4, R5, R6, R11
 */
export async function openServiceRecord(
  unit: Unit,
  asked: OpenServiceRecord,
): Promise<{ serviceRecordId: string }> {
  const input = {
    ...asked,
    subject: requiredText("input.subject", asked.subject, 200),
    content: requiredText("input.content", asked.content, 20_000),
  };
  const parties = await partiesOf(unit, input);
  await demandAdmission(unit, input);
  await demandFollowed(unit, input);
  const route = await routeOf(unit, input, parties.customer);
  const pinned = await currentCalendar(unit.db);
  const held = await buildRecord(unit, { input, parties, route, pinned });
  const touch = await storeOpening(unit, held, input.touch);
  journalRecord(unit, held.record, {
    action: "open",
    payload: {
      channel: held.record.channel,
      contactId: held.record.contactId,
      customerId: held.record.customerId,
      cycle: held.cycle.frameId,
      engineerId: held.record.engineerId,
      followsId: held.record.followsId,
      identityCheckId: held.record.identityCheckId,
      industryTeamId: held.record.industryTeamId,
      serviceLevelId: held.record.serviceLevelId,
      touchId: touch.id,
      waived: held.record.waiverReason !== null,
    },
  });
  if (held.record.waiverReason !== null) {
    const runAt = workdaysDueAt(pinned.calendar, unit.now, 1);
    unit.enqueue({ task: FOLLOW_UP_WAIVER, payload: { serviceRecordId: held.record.id }, runAt });
  }
  await recordOpened.run(unit, held);
  return { serviceRecordId: held.record.id };
}

/** Every id of the input is looked up by its owner: a contact of another customer does not exist here. */
async function partiesOf({ db }: Unit, input: OpenServiceRecord): Promise<Parties> {
  const customer = isId(input.customerId)
    ? await db.findOneBy(Customer, { id: input.customerId })
    : null;
  if (customer === null) {
    throw notFound("The customer");
  }
  const contact = isId(input.contactId)
    ? await db.findOneBy(Contact, { id: input.contactId, customerId: customer.id })
    : null;
  if (contact === null) {
    throw notFound("The contact of this customer");
  }
  const levelId = input.serviceLevelId ?? customer.serviceLevelId;
  const level = isId(levelId) ? await db.findOneBy(ServiceLevel, { id: levelId }) : null;
  if (level === null) {
    throw notFound("The service level");
  }
  return { customer, contact, level };
}

/** What a new record goes on with is over, and of the same customer (R22). */
async function demandFollowed({ db }: Unit, input: OpenServiceRecord): Promise<void> {
  const id = input.followsId ?? null;
  if (id === null) {
    return;
  }
  const where = { id, customerId: input.customerId, status: "CLOSED" as const };
  if (!isId(id) || !(await db.existsBy(ServiceRecord, where))) {
    throw notFound("The closed record of this customer");
  }
}

/** A check that passed, or the customer-service manager's waiver with a reason; blocked contacts have neither. */
async function demandAdmission(unit: Unit, input: OpenServiceRecord): Promise<void> {
  if (input.waiverReason === undefined || input.waiverReason === null) {
    await demandIdentity(unit, input.contactId, input.identityCheckId ?? null);
    return;
  }
  const { viewer } = unit;
  if (viewer.kind !== "STAFF" || !viewer.roles.includes("CUSTOMER_SERVICE_MANAGER")) {
    throw new DomainError(
      "FORBIDDEN",
      "Only the customer-service manager waives an identity check.",
    );
  }
  requiredText("input.waiverReason", input.waiverReason, 2_000);
  await demandNotBlocked(unit, input.contactId);
}

/** The team by the customer's industry, unless the agent names one; the engineer only if named. */
async function routeOf(unit: Unit, input: OpenServiceRecord, customer: Customer): Promise<Route> {
  const routed = await routeCustomer(unit.db, customer);
  const named = input.industryTeamId ?? null;
  if (named !== null && !(isId(named) && (await unit.db.existsBy(IndustryTeam, { id: named })))) {
    throw notFound("The industry team");
  }
  const industryTeamId = named ?? routed.industryTeamId;
  const reason =
    named === null || named === routed.industryTeamId
      ? routed.reason
      : `客服人工指定团队。${routed.reason}`;
  if (input.engineerId === undefined || input.engineerId === null) {
    return { industryTeamId, engineerId: null, reason };
  }
  const engineer = await demandAssignable(unit, {
    engineerId: input.engineerId,
    industryTeamId,
    customer,
  });
  return {
    industryTeamId: industryTeamId ?? engineer.industryTeamId,
    engineerId: engineer.id,
    reason,
  };
}

async function storeOpening(
  unit: Unit,
  { record, cycle }: HeldRecord,
  touch: TouchFacts,
): Promise<Touch> {
  if (record.waiverReason !== null) {
    cycle.qaFlags = [...cycle.qaFlags, "IDENTITY_WAIVED"];
  }
  await unit.db.insert(ServiceRecord, record);
  await unit.db.insert(ServiceCycle, cycle);
  await startCustody(unit, record);
  return storeTouch(unit, { record, cycle }, { ...touch, receivedAt: receivedAtOf(unit, touch) });
}
