import type { Instant } from "../primitives/index.ts";
import type { PlannedCycle } from "./incident-plan.ts";
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
  const first = steps.slice(index).flat()[0];
  if (index === 0) {
    const openedAt = steps.flat().at(-1)?.update.openedAt ?? 0;
    return { openedAt, openedFrom: "OPENED_AT" };
  }
  const seen = steps[index]?.length !== 0 && steps[index - 1]?.length !== 0;
  return { openedAt: first?.at ?? 0, openedFrom: seen ? "UPDATE" : "NOT_IN_LOG" };
}

function planCycle(chapter: Chapter, next: Chapter | undefined): PlannedCycle {
  const closing = next === undefined ? finalClosing(chapter) : reopenedClosing(chapter, next);
  const resolution = resolutionOf(chapter, closing, next);
  const last = chapter.steps.at(-1)?.update;
  const closed = closing.closedAt !== null;
  return {
    number: chapter.number,
    openedAt: chapter.openedAt,
    openedFrom: chapter.openedFrom,
    ...resolution,
    ...closing,
    pauses: planPauses(chapter.steps, resolution.resolvedAt ?? closing.closedAt),
    attribution: closed
      ? { group: last?.group ?? null, assignee: last?.assignee ?? null }
      : null,
  };
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

function resolutionOf(
  { steps, openedAt }: Chapter,
  { closedAt }: Closing,
  next: Chapter | undefined,
): Resolution {
  const final = steps.at(-1);
  const end = closedAt ?? final?.at ?? openedAt;
  const ended = next !== undefined || final?.phase === "RESOLVED" || final?.phase === "CLOSED";
  const told = next === undefined ? (final?.update.outcome.resolvedAt ?? null) : null;
  if (!ended) {
    return { resolvedAt: null, resolvedFrom: null };
  }
  if (told !== null && told >= openedAt && told <= end) {
    return { resolvedAt: told, resolvedFrom: "RESOLVED_AT" };
  }
  const step = steps.findLast((one) => one.phase === "RESOLVED" && one.at <= end);
  return { resolvedAt: step?.at ?? null, resolvedFrom: step === undefined ? null : "UPDATE" };
}
