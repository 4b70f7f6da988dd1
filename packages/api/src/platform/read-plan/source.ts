import type { Piece } from "./statement.ts";
import { selectionOf } from "./table-column.ts";
import type { Table } from "./type-book.ts";
import { Reason, Unplanned } from "./unplanned.ts";

/** What a `SELECT` or a nested list of a plan reads: expressions by slot, and what is joined to find them. */
export class Source {
  readonly joins: string[] = [];
  readonly #slots = new Map<string, number>();
  readonly #columns: (readonly Piece[])[] = [];

  /** The slot of an expression whose value is text. */
  slot(expression: string): number {
    const known = this.#slots.get(expression);
    if (known !== undefined) {
      return known;
    }
    const slot = this.add([expression]);
    this.#slots.set(expression, slot);
    return slot;
  }

  /** The slot of a property's column. */
  column(alias: string, { columns, name }: Table, property: string): number {
    const column = columns.get(property);
    if (column === undefined) {
      throw new Unplanned(Reason.FIELD, `${name} has no column for ${property}`);
    }
    return this.slot(selectionOf(alias, column));
  }

  /** A slot for what differs from run to run. */
  add(pieces: readonly Piece[]): number {
    return this.#columns.push(pieces) - 1;
  }

  /** What is selected, in the order of the slots. */
  get columns(): Piece[] {
    return this.#columns.flatMap((pieces, index) => (index === 0 ? pieces : [", ", ...pieces]));
  }
}

/** Where a row of a table stands in a source. */
export interface Place {
  readonly source: Source;
  readonly alias: string;
  readonly table: Table;
}
