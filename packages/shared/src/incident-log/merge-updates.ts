import type { RecordedUpdate } from "./incident-plan.ts";
import type { IncidentOutcome, NumberedUpdate } from "./incident-update.ts";
import { updateKey } from "./update-key.ts";

/** What is stored of an incident: its updates in the order they happened, and how it has ended so far. */
export interface StoredIncident {
  readonly updates: readonly RecordedUpdate[];
  readonly outcome: IncidentOutcome;
}

/**
 * All updates known of one incident: those of the file, and before them the stored ones the file does not have.
 * A file that holds only part of what is stored therefore takes nothing away.
 */
export function mergeUpdates(
  stored: StoredIncident,
  incoming: readonly NumberedUpdate[],
): readonly NumberedUpdate[] {
  const known = new Set(incoming.map(({ update }) => updateKey(update)));
  const missing = stored.updates.filter((update) => !known.has(updateKey(update)));
  const before = missing.map((update, index) => ({
    line: index - missing.length,
    update: { ...update, outcome: stored.outcome },
  }));
  return [...before, ...incoming];
}
