import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { badInput, notFound } from "../../platform/errors.ts";
import {
  runTerminalCommand,
  type TerminalAnswer,
  type TerminalDeps,
} from "../../platform/terminal-command.ts";
import { transact } from "../../platform/unit-of-work.ts";
import { SYSTEM } from "../../platform/viewer.ts";
import {
  certifyCalendarYear,
  importCalendarYear,
  type StoredCalendarYear,
} from "./calendar-year.service.ts";

const USAGE = "attest calendar import <year.json> [--certify] [--json]";
const SHAPE = "{ year, papers, days: [{ name, date, isOffDay }] }";

/**
 * `calendar import`: brings in a year's table. It is provisional until somebody answers for it: the operations director
 * in the console, or the operator here with --certify.
 *
 * @returns exit code 1 and one sentence for a file that is missing, no JSON, or without days
 */
export async function calendarImportCommand(
  deps: TerminalDeps,
  argv: readonly string[],
): Promise<TerminalAnswer> {
  return runTerminalCommand(USAGE, async () => {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { certify: { type: "boolean" }, json: { type: "boolean" } },
    });
    const table = await readTable(positionals[0]);
    const stored = await transact({ dataSource: deps.dataSource, viewer: SYSTEM }, async (unit) => {
      const imported = await importCalendarYear(unit, table);
      return values.certify === true ? certifyCalendarYear(unit, imported) : imported;
    });
    return answerOf(stored, values.certify === true);
  });
}

function answerOf({ year, version }: StoredCalendarYear, isCertified: boolean): TerminalAnswer {
  const state = isCertified ? "CERTIFIED" : "PROVISIONAL";
  return {
    json: { year, version, state },
    text: `${year} is imported as version ${version}, ${state}.`,
    exitCode: 0,
  };
}

async function readTable(path: string | undefined): Promise<unknown> {
  if (path === undefined) {
    throw badInput("file", "Name the file of the year's table.", SHAPE);
  }
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch {
    throw notFound(`The file ${path}`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw badInput("file", "The file is not JSON.", SHAPE);
  }
}
