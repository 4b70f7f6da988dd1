import type { NumberedUpdate } from "@attest/shared/incident-log";

/** How many updates each incident has in a file, by number. */
export type UpdateCounts = ReadonlyMap<string, number>;

/**
 * Gathers the updates of one incident after another, in the order of the file. A group comes out as soon as it has
 * all its updates: where the file keeps an incident together, as logs do, no more than one is held at a time; where
 * it does not, nothing is torn apart.
 *
 * @param counts from a first reading of the same file
 */
export class IncidentGroups {
  private readonly open = new Map<string, NumberedUpdate[]>();

  constructor(private readonly counts: UpdateCounts) {}

  /** The whole group when this update completes it, else `null`. */
  add(one: NumberedUpdate): readonly NumberedUpdate[] | null {
    const { number } = one.update;
    const group = this.open.get(number) ?? [];
    group.push(one);
    if (group.length < (this.counts.get(number) ?? 0)) {
      this.open.set(number, group);
      return null;
    }
    this.open.delete(number);
    return group;
  }

  /** Groups that never got all their updates, because the file changed between the two readings. */
  rest(): readonly (readonly NumberedUpdate[])[] {
    return [...this.open.values()];
  }
}
