import { sha256Hex } from "../primitives/index.ts";
import type { RecordedUpdate } from "./incident-plan.ts";

/**
 * What makes an update the same one in another file: SHA-256 of its content, as hex. The outcome is left out, because
 * a longer log rewrites it on old rows; the line too, and the way dates and booleans were spelt.
 */
export function updateKey(update: RecordedUpdate): string {
  return sha256Hex(JSON.stringify(contentOf(update)));
}

/** A list in fixed order: it is the same text for the same content, and a hundred thousand are made per file. */
function contentOf(update: RecordedUpdate): readonly unknown[] {
  return [
    update.number,
    update.state,
    update.modCount,
    update.reopenCount,
    update.reassignmentCount,
    update.openedAt,
    update.createdAt,
    update.updatedAt,
    update.contactType,
    update.group,
    update.assignee,
    update.caller,
    update.openedBy,
    update.createdBy,
    update.updatedBy,
    Object.entries(update.details).sort(byColumn),
  ];
}

function byColumn([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
