import { canonicalJson, sha256Hex } from "../primitives/index.ts";
import { channelOfContactType } from "./contact-type.ts";
import type {
  IncidentPlan,
  PlannedCycle,
  PlannedStatus,
  PlannedUpdate,
  RecordedUpdate,
} from "./incident-plan.ts";
import type { IncidentOutcome, NumberedUpdate } from "./incident-update.ts";
import { oddLines } from "./odd-lines.ts";
import type { OddLine } from "./odd-update.ts";
import { planCustody } from "./plan-custody.ts";
import { planCycles } from "./plan-cycles.ts";
import type { StoryStep } from "./story.ts";
import { tellStory } from "./story.ts";
import { updateKey } from "./update-key.ts";

/** What one incident becomes, and what is odd about its lines. */
export interface PlannedIncident {
  readonly plan: IncidentPlan;
  readonly odd: readonly OddLine[];
}

/**
 * What the updates of one incident become. The same updates give the same plan whatever file or order they come in,
 * but for equal counts, of which the later line is final.
 *
 * @param updates at least one, all of the same incident, in the order of the file; a repeated one counts once
 * @throws TypeError when there is none
 */
export function planIncident(updates: readonly NumberedUpdate[]): PlannedIncident {
  const keyed = updates.map((one) => ({ ...one, key: updateKey(one.update) }));
  const story = tellStory([...new Map(keyed.map((one) => [one.key, one])).values()]);
  const content = planContent(story);
  return { plan: { ...content, planHash: hashOf(content) }, odd: oddLines(keyed, story) };
}

function planContent(story: readonly StoryStep[]): Omit<IncidentPlan, "planHash"> {
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
    updates: story.map(plannedUpdate),
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

function plannedUpdate({ key, update }: StoryStep): PlannedUpdate {
  const recorded: RecordedUpdate & { outcome?: IncidentOutcome } = { ...update };
  delete recorded.outcome;
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
