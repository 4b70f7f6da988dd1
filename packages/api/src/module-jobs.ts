import { MODULES } from "./modules.ts";
import { dueWorkJobs, type DueWork } from "./platform/due-work.ts";
import type { JobHandlers } from "./platform/jobs/handlers.ts";

/** What every room of the house does when its jobs are due, by the task's name. */
export function moduleJobs(): JobHandlers {
  return {
    ...Object.fromEntries(MODULES.flatMap(({ jobs }) => Object.entries(jobs ?? {}))),
    ...dueWorkJobs(moduleDueWork()),
  };
}

/** What rows of theirs ask for by a time. */
export function moduleDueWork(): readonly DueWork[] {
  return MODULES.flatMap(({ dueWork }) => dueWork ?? []);
}
