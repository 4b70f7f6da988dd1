import type { PlannedCycle } from "./incident-plan.ts";
import type { OddLine } from "./odd-update.ts";
import { planCycles } from "./plan-cycles.ts";
import type { StoryStep } from "./story.ts";

/**
 * What is strange about the course of an incident.
 *
 * @param story as told by `tellStory`
 */
export function oddStory(story: readonly StoryStep[]): readonly OddLine[] {
  const steps = story.flatMap((step, index) => {
    const previous = story[index - 1];
    return previous === undefined ? [] : oddStep(step, previous);
  });
  const cycles = planCycles(story);
  return [...steps, ...oddEnd(story, cycles), ...oddReopenings(story, cycles)];
}

function oddStep(step: StoryStep, previous: StoryStep): readonly OddLine[] {
  const { line } = step;
  const ended = (one: StoryStep): boolean => one.phase === "RESOLVED" || one.phase === "CLOSED";
  const recounted = step.update.reopenCount - previous.update.reopenCount;
  return [
    ended(previous) &&
      !ended(step) &&
      recounted === 0 &&
      "TAKEN_BACK:解决后又回到处理中，但 reopen_count 未增加；不另开轮次",
    recounted < 0 && "REOPEN_COUNT_GOES_BACK:reopen_count 变小；轮次数以最终一行为准",
    step.update.updatedAt < previous.update.updatedAt &&
      "FINAL_NOT_LATEST:sys_mod_count 最大的一行并非时间最晚；仍以它为最终状态",
  ]
    .filter((reason) => reason !== false)
    .map((reason) => ({ line, reason }));
}

function oddEnd(story: readonly StoryStep[], cycles: readonly PlannedCycle[]): readonly OddLine[] {
  const final = story.at(-1);
  const cycle = cycles.at(-1);
  if (final === undefined || cycle === undefined) {
    return [];
  }
  const { outcome, caller } = final.update;
  const ahead =
    (cycle.closedFrom === "UPDATE" && outcome.closedAt !== null) ||
    (cycle.resolvedFrom === "UPDATE" && outcome.resolvedAt !== null);
  return [
    caller === null && "CALLER_MISSING:caller_id 为 ?;日志未写明联系人",
    ahead &&
      "OUTCOME_OUT_OF_RANGE:resolved_at 或 closed_at 不在该轮次已有的更新之内；改取更新行的时间",
    cycle.closedAt !== null &&
      cycle.resolvedAt === null &&
      "CLOSED_UNRESOLVED:已关闭，但日志中没有解决时间；不推测",
  ]
    .filter((reason) => reason !== false)
    .map((reason) => ({ line: final.line, reason }));
}

function oddReopenings(
  story: readonly StoryStep[],
  cycles: readonly PlannedCycle[],
): readonly OddLine[] {
  return cycles
    .filter((cycle) => cycle.openedFrom === "NOT_IN_LOG")
    .map((cycle) => ({
      line:
        (story.find((step) => step.update.reopenCount >= cycle.number - 1) ?? story[0])?.line ?? 0,
      reason: `REOPENING_NOT_IN_LOG:日志没有写明第 ${cycle.number} 轮何时开始；该轮不参与判定`,
    }));
}
