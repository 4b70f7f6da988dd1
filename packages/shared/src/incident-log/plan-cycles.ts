import type { Instant } from "../primitives/index.ts";
import type { IncidentHolder, PlannedCycle } from "./incident-plan.ts";
import { planPauses } from "./plan-pauses.ts";
import type { StoryStep } from "./story.ts";

/**
 * The `1 + reopen_count` cycles of an incident. A cycle begins with the first update that counts its reopening.
 *
 * @param story as told by `tellStory`
 */
export function planCycles(story: readonly StoryStep[]): readonly PlannedCycle[] {
  const chapters = chaptersOf(story);
  return chapters.map((chapter, index) => planCycle(chapter, chapters[index + 1]));
}

interface Chapter {
  readonly number: number;
  readonly steps: readonly StoryStep[];
  readonly openedAt: Instant;
  readonly openedFrom: PlannedCycle["openedFrom"];
}

function chaptersOf(story: readonly StoryStep[]): readonly Chapter[] {
  const count = 1 + (story.at(-1)?.update.reopenCount ?? 0);
  const steps = Array.from({ length: count }, (): StoryStep[] => []);
  let current = 0;
  for (const step of story) {
    current = Math.min(Math.max(current, step.update.reopenCount), count - 1);
    steps[current]?.push(step);
  }
  return steps.map((own, index) => ({ number: index + 1, steps: own, ...opening(steps, index) }));
}

/** A reopening is in the log when the update before it still belongs to the cycle before. */
function opening(
  steps: readonly (readonly StoryStep[])[],
  index: number,
): Pick<Chapter, "openedAt" | "openedFrom"> {
  const first = steps.slice(index).find((own) => own.length > 0)?.[0];
  if (index === 0) {
    return { openedAt: steps.at(-1)?.at(-1)?.update.openedAt ?? 0, openedFrom: "OPENED_AT" };
  }
  const seen = steps[index]?.length !== 0 && steps[index - 1]?.length !== 0;
  return { openedAt: first?.at ?? 0, openedFrom: seen ? "UPDATE" : "NOT_IN_LOG" };
}

function planCycle(chapter: Chapter, next: Chapter | undefined): PlannedCycle {
  const { number, steps, openedAt, openedFrom } = chapter;
  const closing = next === undefined ? finalClosing(chapter) : reopenedClosing(chapter, next);
  const resolution =
    next === undefined ? finalResolution(chapter, closing) : lastResolved(steps, closing.closedAt);
  return {
    number,
    openedAt,
    openedFrom,
    ...resolution,
    ...closing,
    pauses: planPauses(steps, resolution.resolvedAt ?? closing.closedAt),
    attribution: closing.closedAt === null ? null : holderAtEnd(steps),
  };
}

function holderAtEnd(steps: readonly StoryStep[]): IncidentHolder {
  const last = steps.at(-1)?.update;
  return { group: last?.group ?? null, assignee: last?.assignee ?? null };
}

type Closing = Pick<PlannedCycle, "closedAt" | "closedFrom">;
type Resolution = Pick<PlannedCycle, "resolvedAt" | "resolvedFrom">;

function reopenedClosing({ steps }: Chapter, next: Chapter): Closing {
  const closed = steps.findLast((step) => step.phase === "CLOSED");
  return closed === undefined
    ? { closedAt: next.openedAt, closedFrom: "REOPENING" }
    : { closedAt: closed.at, closedFrom: "UPDATE" };
}

/** `closed_at` counts only where the final update is a closing one and has reached that time. */
function finalClosing({ steps, openedAt }: Chapter): Closing {
  const final = steps.at(-1);
  if (final?.phase !== "CLOSED") {
    return { closedAt: null, closedFrom: null };
  }
  const told = final.update.outcome.closedAt;
  return told !== null && told >= openedAt && told <= final.at
    ? { closedAt: told, closedFrom: "CLOSED_AT" }
    : { closedAt: final.at, closedFrom: "UPDATE" };
}

/** `resolved_at` belongs to the last cycle, and counts only where the final update has reached that time. */
function finalResolution({ steps, openedAt }: Chapter, { closedAt }: Closing): Resolution {
  const final = steps.at(-1);
  if (final?.phase !== "RESOLVED" && final?.phase !== "CLOSED") {
    return { resolvedAt: null, resolvedFrom: null };
  }
  const told = final.update.outcome.resolvedAt;
  const end = closedAt ?? final.at;
  return told !== null && told >= openedAt && told <= end
    ? { resolvedAt: told, resolvedFrom: "RESOLVED_AT" }
    : lastResolved(steps, end);
}

function lastResolved(steps: readonly StoryStep[], end: Instant | null): Resolution {
  const step = steps.findLast((one) => one.phase === "RESOLVED" && one.at <= (end ?? one.at));
  return { resolvedAt: step?.at ?? null, resolvedFrom: step === undefined ? null : "UPDATE" };
}
