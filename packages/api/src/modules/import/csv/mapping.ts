import { readFileSync } from "node:fs";
import { badInput } from "../../../platform/errors.ts";
import type { Field } from "./field.ts";

/** Where a field comes from. */
export interface FieldSource {
  /** The heading of its column; null: none, the value is the same for each row. */
  readonly column: string | null;
  /** Taken where the cell is empty, or there is no column. */
  readonly value: string;
  /** What a cell's word means here; a word that is not named stands for itself. */
  readonly words: Readonly<Record<string, string>>;
}

/** How the columns of a file become the fields of a resource. */
export interface Mapping {
  readonly delimiter: string;
  readonly fields: Readonly<Record<string, FieldSource>>;
}

const MEMBERS = ["delimiter", "fields"];
const SOURCE_MEMBERS = ["column", "value", "words"];

/**
 * Reads a mapping: `{ "fields": { "<field>": "<column>" | { "column", "value", "words" } }, "delimiter": "," }`.
 *
 * @throws DomainError BAD_USER_INPUT: no JSON, an unknown member or field, a required field without a source
 */
export function readMapping(path: string, known: Readonly<Record<string, Field>>): Mapping {
  const read = jsonOf(path);
  demandMembers(read, MEMBERS, "mapping");
  const fields = read["fields"];
  if (!isObject(fields)) {
    throw bad("fields", "fields is missing", "an object of fields");
  }
  demandMembers(fields, Object.keys(known), "fields");
  const missing = Object.keys(known).find(
    (name) => known[name]?.need === "REQUIRED" && !(name in fields),
  );
  if (missing !== undefined) {
    throw bad("fields", `the field ${missing} has no column`, `fields.${missing}`);
  }
  const delimiter = read["delimiter"] ?? ",";
  if (typeof delimiter !== "string" || !/^[,;|\t]$/.test(delimiter)) {
    throw bad("delimiter", "the delimiter is none", "a comma, semicolon, bar or tab");
  }
  const entries = Object.entries(fields).map(([name, given]) => [name, sourceOf(name, given)]);
  return { delimiter, fields: Object.fromEntries(entries) as Mapping["fields"] };
}

function sourceOf(name: string, given: unknown): FieldSource {
  if (typeof given === "string") {
    return { column: given, value: "", words: {} };
  }
  if (!isObject(given)) {
    throw bad(name, `${name} is neither a column nor an object`, "a column's heading");
  }
  demandMembers(given, SOURCE_MEMBERS, name);
  const { column = null, value = "", words = {} } = given;
  const isSound =
    (column === null || typeof column === "string") &&
    typeof value === "string" &&
    isObject(words) &&
    Object.values(words).every((word) => typeof word === "string");
  if (!isSound) {
    throw bad(name, `${name} has members of another kind`, "column, value: texts; words: texts");
  }
  return { column, value, words: words as Record<string, string> };
}

function jsonOf(path: string): Record<string, unknown> {
  try {
    const read = JSON.parse(readFileSync(path, "utf8").replace(/^\uFEFF/, "")) as unknown;
    if (isObject(read)) {
      return read;
    }
  } catch {
    // As a file that holds something else.
  }
  throw bad("mapping", `the file ${path} cannot be read`, "a JSON object");
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function demandMembers(given: object, known: readonly string[], where: string): void {
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw bad(where, `there is no ${unknown}`, known.join(", "));
  }
}

function bad(path: string, reason: string, allowed: string): Error {
  return badInput(path, `The mapping does not fit: ${reason}.`, allowed);
}
