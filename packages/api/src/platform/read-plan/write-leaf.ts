import { isEnumType, type GraphQLLeafType } from "graphql";
import { objectsIn } from "../limits/actual-cost.ts";
import type { Run } from "./run.ts";
import { Reason, Unplanned } from "./unplanned.ts";
import { isoOf, type ColumnKind } from "./table-column.ts";

/** Writes a column's text as JSON. */
export type WriteText = (text: string, run: Run) => string;

/**
 * How a column's text becomes the JSON of a scalar or an enum.
 *
 * @returns undefined for a pair that nobody thought of
 */
export function leafWriter(type: GraphQLLeafType, kind: ColumnKind): WriteText | undefined {
  if (isEnumType(type)) {
    return kind === "TEXT" ? enumWriter(type.getValues().map(({ name }) => name)) : undefined;
  }
  return WRITERS[type.name]?.[kind];
}

const quoted: WriteText = (text) => `"${text}"`;
const escaped: WriteText = (text) => JSON.stringify(text);
const WRITERS: Readonly<Record<string, Partial<Record<ColumnKind, WriteText>>>> = {
  ID: { UUID: quoted, TEXT: escaped },
  String: { TEXT: escaped, UUID: quoted },
  Int: { INT: wholeNumber },
  Boolean: { BOOLEAN: (text) => text },
  DateTime: { INSTANT: (text) => `"${isoOf(text)}"` },
  Date: { DATE: quoted, TEXT: quoted },
  YearMonth: { TEXT: quoted },
  JSON: { JSON: jsonValue },
};

function jsonValue(text: string, run: Run): string {
  const value: unknown = JSON.parse(text);
  run.objects += objectsIn(value);
  return JSON.stringify(value);
}

function wholeNumber(text: string): string {
  if (text.length > 9 && Math.abs(Number(text)) > 2_147_483_647) {
    throw new Unplanned(Reason.ERROR, "a number is larger than Int");
  }
  return text;
}

function enumWriter(names: readonly string[]): WriteText {
  const words = new Map(names.map((name) => [name, `"${name}"`]));
  return (text) => {
    const word = words.get(text);
    if (word === undefined) {
      throw new Unplanned(Reason.ERROR, `${text} is no word of its enum`);
    }
    return word;
  };
}
