import { SHANGHAI_OFFSET_SECONDS } from "@attest/shared/primitives";
import type { EntityMetadata } from "typeorm";
import type { ColumnMetadata } from "typeorm/metadata/ColumnMetadata.js";

/** What a column holds, as far as the plan can tell text from text. */
export type ColumnKind =
  "TEXT" | "UUID" | "INT" | "BOOLEAN" | "INSTANT" | "DATE" | "JSON" | "TEXTS" | "OTHER";

/** A column as it is selected; every value comes as PostgreSQL's text. */
export interface TableColumn {
  readonly name: string;
  readonly kind: ColumnKind;
}

const KINDS: Readonly<Record<string, ColumnKind>> = {
  text: "TEXT",
  uuid: "UUID",
  int: "INT",
  int4: "INT",
  integer: "INT",
  smallint: "INT",
  bigint: "INT",
  boolean: "BOOLEAN",
  timestamptz: "INSTANT",
  date: "DATE",
  jsonb: "JSON",
};

/** The columns of an entity by property. */
export function columnsOf({ columns }: EntityMetadata): ReadonlyMap<string, TableColumn> {
  return new Map(
    columns.map((column) => [
      column.propertyName,
      { name: column.databaseName, kind: kindOf(column) },
    ]),
  );
}

function kindOf({ type, isArray, transformer }: ColumnMetadata): ColumnKind {
  if (isArray) {
    return type === "text" || type === "uuid" ? "TEXTS" : "OTHER";
  }
  // A version's column tells its type by the class of its numbers.
  const kind =
    type === Number ? "INT" : typeof type === "string" ? (KINDS[type] ?? "OTHER") : "OTHER";
  // Ours make whole numbers of bigint and epoch seconds of timestamptz; what another makes is not known here.
  return transformer === undefined || kind === "INT" || kind === "INSTANT" ? kind : "OTHER";
}

/** How a column is selected so that its text reads alike at every depth. */
export function selectionOf(alias: string, { name, kind }: TableColumn): string {
  const column = `${alias}."${name}"`;
  switch (kind) {
    case "TEXT":
      return column;
    case "TEXTS":
      return `to_json(${column})::text`;
    default:
      return `${column}::text`;
  }
}

/** The value an entity's property would have. */
export function decode(kind: ColumnKind, text: string | null): unknown {
  if (text === null) {
    return null;
  }
  switch (kind) {
    case "INT":
      return Number(text);
    case "BOOLEAN":
      return text === "true";
    case "INSTANT":
      return instantOf(text);
    case "JSON":
    case "TEXTS":
      return JSON.parse(text) as unknown;
    default:
      return text;
  }
}

/** PostgreSQL's `2026-09-30 17:40:00+08` as epoch seconds; fractions are dropped. */
function instantOf(text: string): number {
  demandShanghai(text);
  const date = Date.UTC(number(text, 0, 4), number(text, 5, 7) - 1, number(text, 8, 10));
  const time = number(text, 11, 13) * 3600 + number(text, 14, 16) * 60 + number(text, 17, 19);
  return date / 1000 + time - SHANGHAI_OFFSET_SECONDS;
}

/** Digits of a text as a number; made for speed, since a page may hold hundreds of instants. */
function number(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) {
    value = value * 10 + text.charCodeAt(at) - 48;
  }
  return value;
}

/** The same instant as the scalar writes it; the session's zone is Asia/Shanghai. */
export function isoOf(text: string): string {
  demandShanghai(text);
  return `${text.slice(0, 10)}T${text.slice(11, 19)}+08:00`;
}

/** Nothing before 1992, nothing infinite, no year of five digits. */
function demandShanghai(text: string): void {
  if (!text.endsWith("+08") || text.charCodeAt(10) !== 32) {
    throw new Error(`The database told an instant as "${text}".`);
  }
}
