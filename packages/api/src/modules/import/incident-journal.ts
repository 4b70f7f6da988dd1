import type { PlannedUpdate } from "@attest/shared/incident-log";
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
    const { number, group, assignee, caller, details, ...rest } = update;
    const { openedBy: _opener, createdBy: _creator, updatedBy: _updater, ...facts } = rest;
    const industryTeamId = book.team(group);
    unit.journal({
      action: "incident.update",
      target: number,
      area: "SERVICE_RECORD",
      occurredAt: update.updatedAt,
      industryTeamId,
      serviceRecordId: story.recordId,
      payload: {
        key,
        ...facts,
        industryTeamId,
        engineerId: book.engineer(assignee),
        contactId: caller === null ? null : book.contact(caller),
        details: { ...details },
      },
    });
  }
}
