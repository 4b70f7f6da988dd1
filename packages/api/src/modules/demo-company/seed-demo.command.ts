import { formatInstant } from "@attest/shared/primitives";
import { parseArgs } from "node:util";
import {
  runTerminalCommand,
  type TerminalAnswer,
  type TerminalDeps,
} from "../../platform/terminal-command.ts";
import { companyNow } from "../../platform/unit-of-work.ts";
import { seedDemoCompany } from "./seed-demo-company.ts";

export const SEED_DEMO_USAGE = "attest seed-demo [--json]";

/**
 * `seed-demo`: fills an empty database with the demo company.
 *
 * @returns `{ records, seconds, now }`; exit code 1 and one sentence where the database holds anything, or where the
 *   public address is not this machine
 */
export async function seedDemoCommand(
  { dataSource, environment }: TerminalDeps,
  argv: readonly string[],
): Promise<TerminalAnswer> {
  return runTerminalCommand(SEED_DEMO_USAGE, async () => {
    parseArgs({ args: [...argv], options: { json: { type: "boolean" } } });
    const now = await companyNow(dataSource);
    const started = performance.now();
    const { records } = await seedDemoCompany({ dataSource, environment, now });
    const seconds = Math.round((performance.now() - started) / 100) / 10;
    const text = `The demo company is there, with ${String(records)} service records; it took ${String(seconds)} s.`;
    return { json: { records, seconds, now: formatInstant(now) }, text, exitCode: 0 };
  });
}
