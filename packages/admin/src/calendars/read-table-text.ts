import type { HolidayTable } from "./calendar-documents.ts";

/** What became of a text: a table, or the line that is none; 0 is the text as a whole. */
export type TableReading =
  | { readonly outcome: "READ"; readonly table: HolidayTable }
  | { readonly outcome: "WRONG"; readonly line: number };

const LINE = /^(\d{4}-\d{2}-\d{2})\s+(\S+)\s*(班|work)?$/iu;

/**
 * Reads a State Council table: its JSON, or a line a day as `2027-01-01 元旦`, a make-up workday with `班` or `work`
 * after it. Whether the days make sense is the server's to say.
 */
export function readTableText(text: string, year: number): TableReading {
  return text.trimStart().startsWith("{") ? readJson(text) : readLines(text, year);
}

function readJson(text: string): TableReading {
  try {
    const { year, papers, days } = JSON.parse(text) as Partial<HolidayTable>;
    if (typeof year !== "number" || !Array.isArray(days)) {
      return { outcome: "WRONG", line: 0 };
    }
    const taken = (days as HolidayTable["days"]).map(({ name, date, isOffDay }) => ({
      name,
      date,
      isOffDay,
    }));
    return { outcome: "READ", table: { year, papers: papers ?? [], days: taken } };
  } catch {
    return { outcome: "WRONG", line: 0 };
  }
}

function readLines(text: string, year: number): TableReading {
  const lines = text.split("\n").map((line) => line.trim());
  const days = lines.map((line) => LINE.exec(line));
  const wrong = lines.findIndex((line, index) => line !== "" && days[index] === null);
  if (wrong >= 0) {
    return { outcome: "WRONG", line: wrong + 1 };
  }
  const read = days.flatMap((day) => {
    const [, date = "", name = "", work] = day ?? [];
    return day === null ? [] : [{ date, name, isOffDay: work === undefined }];
  });
  return { outcome: "READ", table: { year, papers: [], days: read } };
}
