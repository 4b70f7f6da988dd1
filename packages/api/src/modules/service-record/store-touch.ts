import type { Channel } from "@attest/shared/service-clock";
import type { TouchDirection } from "@attest/shared/service-record";
import { badInput, DomainError } from "../../platform/errors.ts";
import { newId } from "../../platform/random.ts";
import type { Unit } from "../../platform/unit.ts";
import { staffIdOf } from "../../platform/viewer.ts";
import type { HeldRecord } from "./record-access.service.ts";
import { Touch } from "./touch.entity.ts";

/** One contact with the customer, as a client tells it. */
export interface TouchFacts {
  readonly channel: Channel;
  readonly direction: TouchDirection;
  readonly address?: string | null;
  readonly receivedAt?: number | null;
  readonly evidence?: string | null;
  readonly content?: string | null;
  /** Who spoke; default: the record's contact. */
  readonly contactId?: string;
}

/** A touch as it is stored, its time decided. */
export interface StoredTouch extends TouchFacts {
  readonly receivedAt: number;
  readonly answered?: boolean;
  readonly automatic?: boolean;
}

/** Keeps one contact with the customer. */
export async function storeTouch(
  unit: Unit,
  { record, cycle }: HeldRecord,
  facts: StoredTouch,
): Promise<Touch> {
  const touch = unit.db.create(Touch, {
    id: newId(),
    serviceRecordId: record.id,
    serviceCycleId: cycle.id,
    channel: facts.channel,
    direction: facts.direction,
    address: facts.address ?? null,
    receivedAt: facts.receivedAt,
    loggedAt: unit.now,
    automatic: facts.automatic ?? false,
    answered: facts.answered ?? true,
    content: facts.content ?? null,
    evidence: facts.evidence ?? null,
    authorId: staffIdOf(unit.viewer),
    contactId: facts.direction === "INBOUND" ? (facts.contactId ?? record.contactId) : null,
  });
  await unit.db.insert(Touch, touch);
  return touch;
}

/**
 * When the customer reached us: now, or earlier with evidence.
 *
 * @throws DomainError EVIDENCE_REQUIRED, BAD_USER_INPUT
 * @see docs/rules.md R5
 */
export function receivedAtOf(unit: Unit, touch: TouchFacts): number {
  const receivedAt = touch.receivedAt ?? unit.now;
  if (receivedAt > unit.now) {
    throw badInput(
      "input.touch.receivedAt",
      "A touch cannot come from the future.",
      "an instant up to now",
    );
  }
  if (receivedAt < unit.now && (touch.evidence ?? "").trim() === "") {
    throw new DomainError(
      "EVIDENCE_REQUIRED",
      "A touch older than its entry needs evidence of when it came.",
      {
        field: "input.touch.evidence",
      },
    );
  }
  return receivedAt;
}
