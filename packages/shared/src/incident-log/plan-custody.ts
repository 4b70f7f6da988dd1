import type { Instant } from "../primitives/index.ts";
import type { CustodySpan, IncidentHolder } from "./incident-plan.ts";
import type { StoryStep } from "./story.ts";

/**
 * Who held an incident from its opening to its closing. Until its first update the desk holds it; holders that
 * follow each other within the same minute of the log held it for no time and are left out.
 *
 * @param story as told by `tellStory`
 * @param closedAt end of the last cycle; `null` while it is open
 */
export function planCustody(
  story: readonly StoryStep[],
  closedAt: Instant | null,
): readonly CustodySpan[] {
  const openedAt = story.at(-1)?.update.openedAt ?? 0;
  const starts = [
    { from: openedAt, group: null, assignee: null },
    ...story.map(({ at, update: { group, assignee } }) => ({ from: at, group, assignee })),
  ];
  const spans: CustodySpan[] = [];
  starts.forEach((start, index) => {
    const to = earlier(starts[index + 1]?.from ?? null, closedAt);
    if (to === null || to > start.from) {
      append(spans, { ...start, to });
    }
  });
  return spans;
}

function earlier(end: Instant | null, closedAt: Instant | null): Instant | null {
  return closedAt === null ? end : Math.min(end ?? closedAt, closedAt);
}

function append(spans: CustodySpan[], span: CustodySpan): void {
  const last = spans.at(-1);
  if (last !== undefined && sameHolder(last, span)) {
    spans[spans.length - 1] = { ...last, to: span.to };
  } else {
    spans.push(span);
  }
}

function sameHolder(one: IncidentHolder, other: IncidentHolder): boolean {
  return one.group === other.group && one.assignee === other.assignee;
}
