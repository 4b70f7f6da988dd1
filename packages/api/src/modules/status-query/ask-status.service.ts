import {
  isStatusLocked,
  WRONG_TRIES,
  type StatusAnswer,
  type StatusMethod,
} from "@attest/shared/inbound-mail";
import { MoreThan } from "typeorm";
import { newId } from "../../platform/random.ts";
import type { Unit } from "../../platform/unit.ts";
import { actorOf, staffIdOf } from "../../platform/viewer.ts";
import type { Contact } from "../customer/contact.entity.ts";
import { isIdentityBlocked } from "../service-record/identity.service.ts";
import { ServiceRecord } from "../service-record/service-record.entity.ts";
import { StatusQuery } from "./status-query.entity.ts";

/** A contact asks how a record stands. */
export interface StatusQuestion {
  readonly contact: Contact;
  readonly number: string;
  readonly method: StatusMethod;
  readonly identityCheckId?: string | null;
  readonly inboundMailId?: string | null;
}

/** The record is null unless it may be told of. */
export interface AskedStatus {
  readonly statusQueryId: string;
  readonly answer: StatusAnswer;
  readonly record: ServiceRecord | null;
}

/**
 * Finds the record a contact asks about, if it is their customer's, and logs the query whatever it came to. Another
 * customer's record answers exactly like one that does not exist; five wrong numbers within an hour, or two failed
 * identity checks, and nothing is told.
 *
 * The caller holds the contact's row, so that tries at the same time are counted one after another.
 *
 * @see docs/rules.md R19
 */
export async function askStatus(unit: Unit, question: StatusQuestion): Promise<AskedStatus> {
  const { contact, number } = question;
  const isLocked =
    isStatusLocked(await wrongTries(unit, contact.id), unit.now) ||
    (await isIdentityBlocked(unit, contact.id));
  const found = isLocked
    ? null
    : await unit.db.findOneBy(ServiceRecord, { number, customerId: contact.customerId });
  const answer: StatusAnswer = isLocked ? "LOCKED" : found === null ? "NOT_FOUND" : "TOLD";
  const query = unit.db.create(StatusQuery, {
    id: newId(),
    method: question.method,
    contactId: contact.id,
    recordNumber: number.slice(0, 40),
    serviceRecordId: found?.id ?? null,
    answer,
    identityCheckId: question.identityCheckId ?? null,
    inboundMailId: question.inboundMailId ?? null,
    askedAt: unit.now,
    answeredBy: staffIdOf(unit.viewer),
  });
  await unit.db.insert(StatusQuery, query);
  journalQuery(unit, query, found);
  return { statusQueryId: query.id, answer, record: found };
}

async function wrongTries(unit: Unit, contactId: string): Promise<number[]> {
  const queries = await unit.db.findBy(StatusQuery, {
    contactId,
    answer: "NOT_FOUND",
    askedAt: MoreThan(unit.now - WRONG_TRIES.seconds),
  });
  return queries.map(({ askedAt }) => askedAt);
}

function journalQuery(unit: Unit, query: StatusQuery, record: ServiceRecord | null): void {
  unit.journal({
    action: "service_record.status_query",
    target: record?.number ?? `contact:${query.contactId}`,
    actor: actorOf(unit.viewer),
    area: record === null ? "CUSTOMER" : "SERVICE_RECORD",
    payload: {
      statusQueryId: query.id,
      method: query.method,
      answer: query.answer,
      contactId: query.contactId,
    },
    industryTeamId: record?.industryTeamId ?? null,
    serviceRecordId: record?.id ?? null,
  });
}
