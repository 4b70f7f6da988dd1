import type { InboxState } from "@attest/shared/inbound-mail";
import { lockRow } from "../../platform/database/lock-row.ts";
import { DomainError } from "../../platform/errors.ts";
import type { Unit } from "../../platform/unit.ts";
import { staffIdOf } from "../../platform/viewer.ts";
import { InboxEntry } from "./inbox-entry.entity.ts";

/** Which entry a command decides on, and the version it saw. */
export interface InboxReference {
  readonly id: string;
  readonly version: number;
}

/**
 * Locks an entry that nobody has decided on yet.
 *
 * @throws DomainError NOT_FOUND, CONFLICT, TRANSITION_REFUSED
 */
export async function lockWaiting(unit: Unit, reference: InboxReference): Promise<InboxEntry> {
  const entry = await lockRow(unit, { entity: InboxEntry, what: "The inbox entry", ...reference });
  if (entry.state !== "WAITING") {
    throw new DomainError("TRANSITION_REFUSED", "Somebody has decided on this entry already.", {
      status: entry.state,
      allowed: [],
    });
  }
  return entry;
}

export interface Decision {
  readonly state: InboxState;
  readonly serviceRecordId?: string | null;
  readonly mergedIntoId?: string | null;
  readonly reason?: string | null;
}

/** Decides an entry for good, and those that were merged into it with it. */
export async function decide(unit: Unit, entry: InboxEntry, decision: Decision): Promise<void> {
  const { state, serviceRecordId = null, mergedIntoId = null, reason = null } = decision;
  await unit.db.update(
    InboxEntry,
    { id: entry.id },
    {
      state,
      serviceRecordId,
      mergedIntoId,
      decisionReason: reason,
      decidedBy: staffIdOf(unit.viewer),
      decidedAt: unit.now,
      version: entry.version + 1,
    },
  );
  unit.journal({
    action: `inbox.${VERBS[state]}`,
    target: `inbox:${entry.id}`,
    area: "CUSTOMER",
    payload: { serviceRecordId, mergedIntoId },
    serviceRecordId,
  });
}

const VERBS: Readonly<Record<InboxState, string>> = {
  WAITING: "wait",
  ACCEPTED: "accept",
  FILED: "file",
  MERGED: "merge",
  SPLIT: "split",
  DISMISSED: "dismiss",
};
