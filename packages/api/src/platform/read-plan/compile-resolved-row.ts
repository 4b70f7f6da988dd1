import type { AskedField, Compilation } from "./compilation.ts";
import { compileResolved } from "./compile-resolved.ts";
import type { Values } from "./declaration.ts";
import { rowValues } from "./row-values.ts";
import type { Row, Run, Written } from "./run.ts";
import type { Place } from "./source.ts";
import { Reason, Unplanned } from "./unplanned.ts";

/** A field of a row that nobody declared how to read: the row is shown to its resolver as the entity it is. */
export function compileResolvedRow(
  compilation: Compilation,
  place: Place,
  field: AskedField,
): Written {
  compilation.resolved.add(`${field.parent.name}.${field.definition.name}`);
  const entityOf = entities(compilation, place, field);
  const ask = compileResolved(compilation, field);
  const number = compilation.nextField();
  const answer = async (row: Row, run: Run): Promise<string> => ask(entityOf(row), run);
  return {
    write: (row, run) => run.loaded.get(row)?.get(number) as string,
    gather: (row, run, pending) => {
      const loaded = run.loaded.get(row) ?? new Map<number, unknown>();
      run.loaded.set(row, loaded);
      pending.push(answer(row, run).then((text) => void loaded.set(number, text)));
    },
  };
}

function entities(
  { book }: Compilation,
  place: Place,
  { parent, definition }: AskedField,
): (row: Row) => object {
  const { rows, columns } = place.table;
  const isItsOwn = rows !== undefined && book.nameOf(rows) === parent.name;
  if (!isItsOwn || [...columns.values()].some(({ kind }) => kind === "OTHER")) {
    throw new Unplanned(Reason.FIELD, `${parent.name}.${definition.name}`);
  }
  const properties = [...columns.keys()];
  const values = rowValues(place, properties);
  return (row) => {
    const shown: Values = values(row);
    const entity = new rows() as Record<string, unknown>;
    for (const property of properties) {
      entity[property] = shown[property];
    }
    return entity;
  };
}
