import { formatInstant } from "@attest/shared/primitives";
import {
  identityStanding,
  isUsableCheck,
  type IdentityMethod,
  type IdentityResult,
  type IdentityStanding,
} from "@attest/shared/service-record";
import { MoreThanOrEqual } from "typeorm";
import { isId } from "../../platform/database/id.ts";
import { badInput, DomainError, notFound } from "../../platform/errors.ts";
import { newId } from "../../platform/random.ts";
import type { Unit } from "../../platform/unit.ts";
import { staffIdOf } from "../../platform/viewer.ts";
import { Contact } from "../customer/contact.entity.ts";
import { IdentityCheck } from "./identity-check.entity.ts";

export interface CheckIdentity {
  readonly contactId: string;
  readonly method: IdentityMethod;
  readonly evidence: string;
  readonly result: IdentityResult;
}

/** How far back checks matter: twice the half hour a pair of failures blocks for. */
const LOOK_BACK_SECONDS = 2 * 3600;

/**
 * Stores an identity check whatever its result.
 *
 * @returns the check's id, and how many checks in a row have failed
 * @throws DomainError NOT_FOUND, BAD_USER_INPUT
 * @see docs/rules.md R3
 */
export async function checkIdentity(
  unit: Unit,
  input: CheckIdentity,
): Promise<{ identityCheckId: string; result: IdentityResult; failures: number }> {
  if (input.evidence.trim() === "") {
    throw badInput("input.evidence", "Say what was checked.", "1 to 2,000 characters");
  }
  const contact = isId(input.contactId)
    ? await unit.db.findOne(Contact, {
        where: { id: input.contactId },
        lock: { mode: "pessimistic_write" },
      })
    : null;
  if (contact === null) {
    throw notFound("The contact");
  }
  const check = unit.db.create(IdentityCheck, {
    id: newId(),
    contactId: contact.id,
    method: input.method,
    evidence: input.evidence,
    result: input.result,
    checkedBy: staffIdOf(unit.viewer),
    checkedAt: unit.now,
  });
  await unit.db.insert(IdentityCheck, check);
  unit.journal({
    action: "identity.check",
    target: `contact:${contact.id}`,
    area: "CUSTOMER",
    payload: { identityCheckId: check.id, method: check.method, result: check.result },
  });
  const { failures } = standingOf(await recentChecks(unit, contact.id), unit);
  return { identityCheckId: check.id, result: check.result, failures };
}

/**
 * Makes sure that a check of this contact passed within the last half hour, and that two failures do not block it.
 *
 * @throws DomainError IDENTITY_REQUIRED saying why
 */
export async function demandIdentity(
  unit: Unit,
  contactId: string,
  identityCheckId: string | null,
): Promise<void> {
  const checks = await demandNotBlocked(unit, contactId);
  const check = checks.find(({ id }) => id === identityCheckId);
  if (
    check === undefined ||
    !isUsableCheck({ at: check.checkedAt, result: check.result }, unit.now)
  ) {
    throw new DomainError(
      "IDENTITY_REQUIRED",
      "Name an identity check of this contact that passed within 30 minutes.",
    );
  }
}

/** @throws DomainError IDENTITY_REQUIRED while two failures block the contact */
export async function demandNotBlocked(unit: Unit, contactId: string): Promise<IdentityCheck[]> {
  const checks = await recentChecks(unit, contactId);
  const standing = standingOf(checks, unit);
  if (standing.standing === "BLOCKED") {
    throw new DomainError(
      "IDENTITY_REQUIRED",
      "Two failed identity checks block this contact for half an hour.",
      {
        blockedUntil: formatInstant(standing.until),
        failures: standing.failures,
      },
    );
  }
  return checks;
}

/** Whether two failures block the contact now; for what is not refused but left unanswered. */
export async function isIdentityBlocked(unit: Unit, contactId: string): Promise<boolean> {
  return standingOf(await recentChecks(unit, contactId), unit).standing === "BLOCKED";
}

function standingOf(checks: readonly IdentityCheck[], { now }: Unit): IdentityStanding {
  return identityStanding(
    checks.map(({ checkedAt, result }) => ({ at: checkedAt, result })),
    now,
  );
}

async function recentChecks(unit: Unit, contactId: string): Promise<IdentityCheck[]> {
  return unit.db.find(IdentityCheck, {
    where: { contactId, checkedAt: MoreThanOrEqual(unit.now - LOOK_BACK_SECONDS) },
    order: { checkedAt: "ASC", id: "ASC" },
  });
}
