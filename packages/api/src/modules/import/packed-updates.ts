import type { RecordedUpdate } from "@attest/shared/incident-log";

/** An update as it is stored: only what differs from the update before it. The first one is whole. */
export type PackedUpdate = Partial<Omit<RecordedUpdate, "details">> & {
  readonly details?: Partial<RecordedUpdate["details"]>;
};

/** Leaves out what an update repeats of the one before: a log repeats nearly everything. */
export function packUpdates(updates: readonly RecordedUpdate[]): readonly PackedUpdate[] {
  return updates.map((update, index) => {
    const before = updates[index - 1];
    if (before === undefined) {
      return update;
    }
    const { details, ...facts } = update;
    const changed = changedIn(details, before.details);
    const rest = changedIn(facts, before);
    return Object.keys(changed).length === 0 ? rest : { ...rest, details: changed };
  });
}

/** The updates as they were packed. */
export function unpackUpdates(packed: readonly PackedUpdate[]): readonly RecordedUpdate[] {
  const updates: RecordedUpdate[] = [];
  for (const one of packed) {
    const before = updates.at(-1);
    const details = { ...before?.details, ...one.details };
    updates.push({ ...before, ...one, details } as RecordedUpdate);
  }
  return updates;
}

function changedIn<T extends object>(now: T, before: T): Partial<T> {
  const entries = Object.entries(now) as [keyof T, T[keyof T]][];
  return Object.fromEntries(entries.filter(([key, value]) => before[key] !== value)) as Partial<T>;
}
