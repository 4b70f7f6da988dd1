import type { Instant } from "../primitives/index.ts";
import type { IncidentPhase } from "./incident-state.ts";
import { phaseOfState } from "./incident-state.ts";
import type { KeyedUpdate, NumberedUpdate } from "./incident-update.ts";

/** One update in its place in the story of an incident. */
export interface StoryStep extends KeyedUpdate {
  /** `updatedAt`, moved forward where the log has it before the opening or before the step that precedes it. */
  readonly at: Instant;
  /** What the state means; a state without meaning (`-100`) carries on the one before it. */
  readonly phase: IncidentPhase;
}

/**
 * The updates of one incident in the order they happened: by time, then count, then line. The final update comes
 * last even where the log gives another one a later time.
 *
 * @param updates at least one, all of the same incident
 * @throws TypeError when there is none
 */
export function tellStory(updates: readonly KeyedUpdate[]): readonly StoryStep[] {
  const final = finalUpdate(updates);
  const earlier = updates.filter((one) => one !== final).sort(byTimeThenCount);
  const steps: StoryStep[] = [];
  for (const one of [...earlier, final]) {
    steps.push(stepAfter(steps.at(-1), one, final.update.openedAt));
  }
  return steps;
}

/**
 * The update that says how the incident stands: the one with the highest count, of equal ones the later line.
 *
 * @throws TypeError when there is none
 */
function finalUpdate<T extends NumberedUpdate>(updates: readonly T[]): T {
  return updates.reduce((final, one) => (supersedes(one, final) ? one : final));
}

function stepAfter(
  previous: StoryStep | undefined,
  one: KeyedUpdate,
  openedAt: Instant,
): StoryStep {
  return {
    ...one,
    at: Math.max(previous?.at ?? openedAt, one.update.updatedAt),
    phase: phaseOfState(one.update.state) ?? previous?.phase ?? "NEW",
  };
}

function supersedes(one: NumberedUpdate, other: NumberedUpdate): boolean {
  const difference = one.update.modCount - other.update.modCount;
  return difference > 0 || (difference === 0 && one.line > other.line);
}

function byTimeThenCount(a: NumberedUpdate, b: NumberedUpdate): number {
  return (
    a.update.updatedAt - b.update.updatedAt ||
    a.update.modCount - b.update.modCount ||
    a.line - b.line
  );
}
