import { canonicalJson, sha256Hex } from "../primitives/index.ts";
import { channelOfContactType } from "./contact-type.ts";
import type { IncidentPlan, PlannedCycle, PlannedStatus, PlannedUpdate } from "./incident-plan.ts";
import type { IncidentOutcome, NumberedUpdate } from "./incident-update.ts";
import { planCustody } from "./plan-custody.ts";
import { planCycles } from "./plan-cycles.ts";
import type { StoryStep } from "./story.ts";
import { tellStory } from "./story.ts";
import { updateKey } from "./update-key.ts";

/**
 * What the updates of one incident become. The same updates give the same plan whatever file or order they come in,
 * but for equal counts, of which the later line is final.
 *
 * @param updates at least one, all of the same incident; a repeated one counts once
 * @throws TypeError when there is none
 */
export function planIncident(updates: readonly NumberedUpdate[]): IncidentPlan {
  const keyed = eachOnce(updates);
  const story = tellStory([...keyed.values()]);
  const keyOf = new Map([...keyed].map(([key, { update }]) => [update, key]));
  const content = planContent(story, (step) => keyOf.get(step.update) ?? updateKey(step.update));
  return { ...content, planHash: hashOf(content) };
}

function eachOnce(updates: readonly NumberedUpdate[]): ReadonlyMap<string, NumberedUpdate> {
  return new Map(updates.map((one) => [updateKey(one.update), one]));
}

function planContent(
  story: readonly StoryStep[],
  keyOf: (step: StoryStep) => string,
): Omit<IncidentPlan, "planHash"> {
  const final = story[story.length - 1] as StoryStep;
  const cycles = planCycles(story);
  const lastCycle = cycles[cycles.length - 1] as PlannedCycle;
  const { number, openedAt, contactType, caller, group, assignee } = final.update;
  return {
    number,
    createdAt: openedAt,
    channel: channelOfContactType(contactType),
    status: statusOf(final),
    caller,
    holder: { group, assignee },
    reassignmentCount: final.update.reassignmentCount,
    cycles,
    custody: planCustody(story, lastCycle.closedAt),
    updates: story.map((step) => plannedUpdate(step, keyOf(step))),
    outcome: outcomeOf(final, lastCycle),
  };
}

function statusOf({ phase, update }: StoryStep): PlannedStatus {
  switch (phase) {
    case "NEW":
      return update.assignee === null ? "OPEN" : "ASSIGNED";
    case "WORKED_ON":
      return "IN_PROGRESS";
    case "RESOLVED":
      return "PENDING_CONSENT";
    default:
      return phase;
  }
}

function plannedUpdate({ update }: StoryStep, key: string): PlannedUpdate {
  const { outcome: _future, ...recorded } = update;
  return { key, update: recorded };
}

/** A time that lies after the final update shows that the row's other final values do, too: they are not taken. */
function outcomeOf({ update: { outcome } }: StoryStep, cycle: PlannedCycle): IncidentOutcome {
  const { resolvedAt, closedAt } = cycle;
  const resolved = resolvedAt !== null && (outcome.resolvedAt ?? resolvedAt) === resolvedAt;
  const closed = closedAt !== null && (outcome.closedAt ?? closedAt) === closedAt;
  return {
    closedCode: closed ? outcome.closedCode : null,
    resolvedBy: resolved ? outcome.resolvedBy : null,
    resolvedAt,
    closedAt,
  };
}

/** The keys stand for the updates, so that hashing a plan does not read every update twice. */
function hashOf(content: Omit<IncidentPlan, "planHash">): string {
  return sha256Hex(canonicalJson({ ...content, updates: content.updates.map(({ key }) => key) }));
}
