import type { EntityMetadata } from "typeorm";
import type { Row } from "./row-filter.ts";

/** All rows of one table, in memory, with what has changed since it was read. */
export class RowStore {
  readonly metadata: EntityMetadata;
  readonly #key: string;
  readonly #rows = new Map<unknown, Row>();
  readonly #changed = new Map<unknown, Row>();
  readonly #indexes = new Map<string, Map<unknown, Set<Row>>>();

  constructor(metadata: EntityMetadata, rows: readonly Row[]) {
    this.metadata = metadata;
    this.#key = keyOf(metadata);
    for (const row of rows) {
      this.#rows.set(row[this.#key], row);
    }
  }

  get isChanged(): boolean {
    return this.#changed.size > 0;
  }

  /** What has to be written, in the order of its first change; nothing is left to write then. */
  takeChanged(): Row[] {
    const rows = [...this.#changed.values()];
    this.#changed.clear();
    return rows;
  }

  /** The stored row with the key of this one. */
  sameAs(row: Row): Row | undefined {
    return this.#rows.get(row[this.#key]);
  }

  add(facts: Row): void {
    const row = { ...facts };
    const version = this.metadata.versionColumn?.propertyName;
    if (version !== undefined) {
      row[version] = 1;
    }
    this.#rows.set(row[this.#key], row);
    this.#changed.set(row[this.#key], row);
    for (const [property, index] of this.#indexes) {
      enter(index, row[property], row);
    }
  }

  /** @returns whether anything is different now */
  change(row: Row, facts: Row): boolean {
    const different = Object.entries(facts).filter(
      ([property, value]) => value !== undefined && row[property] !== value,
    );
    if (different.length === 0) {
      return false;
    }
    for (const [property, value] of different) {
      this.#move(row, property, value);
    }
    const version = this.metadata.versionColumn?.propertyName;
    if (version !== undefined) {
      row[version] = Number(row[version]) + 1;
    }
    this.#changed.set(row[this.#key], row);
    return true;
  }

  /** The rows that may satisfy a `where`: by key, by a reference, or all. */
  candidates(where: unknown): Iterable<Row> {
    if (typeof where !== "object" || where === null || Array.isArray(where)) {
      return this.#rows.values();
    }
    const asked = where as Row;
    if (typeof asked[this.#key] === "string") {
      const row = this.#rows.get(asked[this.#key]);
      return row === undefined ? [] : [row];
    }
    const property = Object.keys(asked).find(
      (name) => isReference(name) && typeof asked[name] === "string",
    );
    return property === undefined
      ? this.#rows.values()
      : (this.#index(property).get(asked[property]) ?? []);
  }

  #index(property: string): Map<unknown, Set<Row>> {
    const known = this.#indexes.get(property);
    if (known !== undefined) {
      return known;
    }
    const index = new Map<unknown, Set<Row>>();
    for (const row of this.#rows.values()) {
      enter(index, row[property], row);
    }
    this.#indexes.set(property, index);
    return index;
  }

  #move(row: Row, property: string, value: unknown): void {
    const index = this.#indexes.get(property);
    index?.get(row[property])?.delete(row);
    row[property] = value;
    if (index !== undefined) {
      enter(index, value, row);
    }
  }
}

/** The one property that is a table's key. */
export function keyOf({ primaryColumns, name }: EntityMetadata): string {
  const [column, second] = primaryColumns;
  if (column === undefined || second !== undefined) {
    throw new Error(`${name} has no single key.`);
  }
  return column.propertyName;
}

function isReference(property: string): boolean {
  return property.endsWith("Id") || property.endsWith("Hash");
}

function enter(index: Map<unknown, Set<Row>>, value: unknown, row: Row): void {
  const rows = index.get(value) ?? new Set<Row>();
  rows.add(row);
  index.set(value, rows);
}
