import { readFile } from "node:fs/promises";
import type { DataSource } from "typeorm";
import { badInput } from "../../platform/errors.ts";
import { transact } from "../../platform/unit-of-work.ts";
import { SYSTEM } from "../../platform/viewer.ts";
import { importCalendarYear, type StoredCalendarYear } from "./calendar-year.service.ts";

/**
 * `attest calendar import <year.json>`: brings in a year's table; it is provisional until the operations director
 * certifies it.
 *
 * @throws DomainError as `importCalendarYear`, and BAD_USER_INPUT for a file that is no JSON
 */
export async function importCalendarFile(
  dataSource: DataSource,
  path: string,
): Promise<StoredCalendarYear> {
  const table = parsed(await readFile(path, "utf8"));
  return transact({ dataSource, viewer: SYSTEM }, (unit) => importCalendarYear(unit, table));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badInput(
      "file",
      "The file is not JSON.",
      "{ year, papers, days: [{ name, date, isOffDay }] }",
    );
  }
}
