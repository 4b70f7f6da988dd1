import type { PlannedUpdate, RecordedUpdate } from "@attest/shared/incident-log";
import type { JsonValue } from "@attest/shared/primitives";
import type { Unit } from "../../platform/unit.ts";
import type { ImportWorld } from "./import-world.ts";

/**
 * Journals updates of a log, each at its own time. People are named by our ids only; the names the log has for its
 * own users stay with the imported incident, where `key` finds them.
 */
export function journalUpdates(
  unit: Unit,
  { book }: ImportWorld,
  story: { readonly recordId: string; readonly updates: readonly PlannedUpdate[] },
): void {
  for (const { key, update } of story.updates) {
    const industryTeamId = book.team(update.group);
    unit.journal({
      action: "incident.update",
      target: update.number,
      area: "SERVICE_RECORD",
      occurredAt: update.updatedAt,
      industryTeamId,
      serviceRecordId: story.recordId,
      payload: {
        key,
        ...factsOf(update),
        industryTeamId,
        engineerId: book.engineer(update.assignee),
        contactId: update.caller === null ? null : book.contact(update.caller),
      },
    });
  }
}

/** What an update says without naming anybody. */
function factsOf(update: RecordedUpdate): Record<string, JsonValue> {
  return {
    state: update.state,
    modCount: update.modCount,
    reopenCount: update.reopenCount,
    reassignmentCount: update.reassignmentCount,
    openedAt: update.openedAt,
    createdAt: update.createdAt,
    updatedAt: update.updatedAt,
    contactType: update.contactType,
    details: { ...update.details },
  };
}
