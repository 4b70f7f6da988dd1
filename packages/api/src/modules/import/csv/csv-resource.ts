import type { Unit } from "../../../platform/unit.ts";
import type { Field, RowValues } from "./field.ts";

/** What rows can become. */
export interface CsvResource {
  /** As `--into` names it. */
  readonly name: string;
  readonly fields: Readonly<Record<string, Field>>;
  /** What a row is known by; rows with the same key are the same thing. */
  readonly keyOf: (row: RowValues) => string;
  /** The id of what is here already and no import made; null: nothing. */
  readonly find: (unit: Unit, row: RowValues) => Promise<string | null>;
  /** Makes it. @returns its id */
  readonly create: (unit: Unit, row: RowValues) => Promise<string>;
  /** Makes what is here as the row says. @throws DomainError when that cannot be */
  readonly update: (unit: Unit, id: string, row: RowValues) => Promise<void>;
}

/** A field's text; empty where it says nothing. */
export function textOf(row: RowValues, name: string): string {
  const value = row[name] ?? null;
  return typeof value === "string" ? value : "";
}

/** A field's instant. */
export function instantOf(row: RowValues, name: string): number | null {
  const value = row[name] ?? null;
  return typeof value === "number" ? value : null;
}

/** A field's yes or no. */
export function flagOf(row: RowValues, name: string, otherwise: boolean): boolean {
  const value = row[name] ?? null;
  return typeof value === "boolean" ? value : otherwise;
}

/** A field's list. */
export function listOf(row: RowValues, name: string): readonly string[] {
  const value = row[name] ?? null;
  return Array.isArray(value) ? (value as readonly string[]) : [];
}
