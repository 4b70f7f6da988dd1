import { formatInstant } from "@attest/shared/primitives";
import { parseArgs } from "node:util";
import { moduleDueWork, moduleJobs } from "../module-jobs.ts";
import { moveClock } from "../platform/demo-clock/move-clock.ts";
import { readTarget } from "../platform/demo-clock/read-target.ts";
import { badInput } from "../platform/errors.ts";
import { createJobPool } from "../platform/jobs/job-pool.ts";
import { createJobContext } from "../platform/jobs/start-worker.ts";
import {
  runTerminalCommand,
  type TerminalAnswer,
  type TerminalDeps,
} from "../platform/terminal-command.ts";
import { companyNow } from "../platform/unit-of-work.ts";

const USAGE = "attest demo-clock <instant | +PT1H> [--json]";

/**
 * `demo-clock`: moves the demo company's time forward and answers when the jobs due until then are done.
 *
 * @returns `{ now, jobsRun }`; exit code 1 and one sentence outside demo mode, or for a time in the past
 */
export async function demoClockCommand(
  deps: TerminalDeps,
  argv: readonly string[],
): Promise<TerminalAnswer> {
  return runTerminalCommand(USAGE, async () => {
    const { positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { json: { type: "boolean" } },
    });
    const target = readTarget(positionals[0] ?? "", await companyNow(deps.dataSource));
    if (target === null) {
      throw badInput(
        "target",
        "This is neither an instant nor a duration.",
        "2026-09-30T17:40:00+08:00, or +PT1H",
      );
    }
    const pool = createJobPool(urlOf(deps.dataSource));
    try {
      const context = createJobContext(deps);
      const due = { pool, handlers: moduleJobs(), context, works: moduleDueWork() };
      const moved = await moveClock(deps.dataSource, due, target);
      const now = formatInstant(moved.now);
      return {
        json: { now, jobsRun: moved.jobsRun },
        text: `It is now ${now}; ${String(moved.jobsRun)} jobs were run.`,
        exitCode: 0,
      };
    } finally {
      await pool.end();
    }
  });
}

function urlOf({ options }: TerminalDeps["dataSource"]): string {
  return options.type === "postgres" ? (options.url ?? "") : "";
}
