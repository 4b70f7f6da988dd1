/**
 * The fields of one line of CSV. A field in double quotes can hold commas and doubled quotes, but no line end:
 * an update of a log is one line.
 *
 * @returns `null` when a quote is not closed, or text follows a closing one
 */
export function csvFields(line: string): readonly string[] | null {
  return line.includes('"') ? quotedFields(line) : line.split(",");
}

/** One field, quoted or not, and what ends it. */
const FIELD = /(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/y;

function quotedFields(line: string): readonly string[] | null {
  const fields: string[] = [];
  FIELD.lastIndex = 0;
  for (let match = FIELD.exec(line); match !== null; match = FIELD.exec(line)) {
    fields.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === "") {
      return fields;
    }
  }
  return null;
}
