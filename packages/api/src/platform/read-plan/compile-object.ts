import {
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLOutputType,
} from "graphql";
import { nothingOf } from "../graphql/nothing-of.ts";
import type { Asked, AskedField, Compilation } from "./compilation.ts";
import { compileField } from "./compile-field.ts";
import { compileResolvedRow } from "./compile-resolved-row.ts";
import type { ColumnPlan, FieldPlan } from "./declaration.ts";
import type { Write, Written } from "./run.ts";
import { selectedFields, type Selected } from "./selection.ts";
import type { Place } from "./source.ts";
import { Reason, Unplanned } from "./unplanned.ts";
import { leafWriter } from "./write-leaf.ts";
import { writeObject } from "./write-object.ts";

/** Compiles the fields asked of a row into one writer. */
export function compileObject(
  compilation: Compilation,
  place: Place,
  { type, nodes, declared }: Asked & { readonly declared?: Readonly<Record<string, FieldPlan>> },
): Written {
  const sets = nodes.map(({ selectionSet }) => selectionSet);
  const fields = selectedFields(sets, compilation.facts).map((selected) => ({
    key: selected.key,
    written: oneField(compilation, place, { parent: type, selected, declared }),
  }));
  return writeObject(fields);
}

interface FieldOfType {
  readonly parent: Asked["type"];
  readonly selected: Selected;
  readonly declared: Readonly<Record<string, FieldPlan>> | undefined;
}

function oneField(
  compilation: Compilation,
  place: Place,
  { parent, selected, declared }: FieldOfType,
): Written {
  if (selected.name === "__typename") {
    return constant(JSON.stringify(parent.name));
  }
  const definition = parent.getFields()[selected.name];
  if (definition === undefined) {
    throw new Unplanned(Reason.FIELD, `${parent.name}.${selected.name}`);
  }
  const field: AskedField = { parent, definition, selected };
  const nothing = deniedField(compilation, field);
  if (nothing !== undefined) {
    return nothing;
  }
  const plan = declared?.[selected.name] ?? compilation.book.reading(parent.name, selected.name);
  const written =
    plan === undefined || plan.kind === "COLUMN"
      ? columnField(compilation, place, { ...field, plan })
      : compileField(compilation, place, { ...field, plan });
  return isNonNullType(definition.type) ? promised(written, field) : written;
}

/** What a field without right says; undefined: there is a right. */
export function deniedField(compilation: Compilation, field: AskedField): Written | undefined {
  const { parent, definition, selected } = field;
  const name = `${parent.name}.${selected.name}` as const;
  if (!compilation.denied.has(name)) {
    return undefined;
  }
  const nothing = nothingOf(definition.type, name);
  if (nothing === undefined) {
    // Where there is no object to show there is no refusal either.
    return {
      write: () => {
        throw new Unplanned(Reason.REFUSED, name);
      },
    };
  }
  const write = compilation.value(definition.type, selected.nodes);
  return { write: (_, run) => write(nothing, run) };
}

/** A column; what is none, and was not declared either, is asked of its resolver. */
function columnField(
  compilation: Compilation,
  place: Place,
  { plan, ...field }: AskedField & { readonly plan: ColumnPlan | undefined },
): Written {
  const { definition } = field;
  const property = plan?.property;
  const column = property === undefined ? undefined : place.table.columns.get(property);
  const write = column && writerOf(definition.type, column.kind);
  if (property === undefined || write === undefined) {
    return compileResolvedRow(compilation, place, field);
  }
  const { source, alias, table } = place;
  const slot = source.column(alias, table, property);
  return {
    write: (row, run) => {
      const text = row[slot];
      return text === null ? "null" : write(text as string, run);
    },
  };
}

function writerOf(
  type: GraphQLOutputType,
  kind: Parameters<typeof leafWriter>[1],
): ReturnType<typeof leafWriter> {
  const named = getNamedType(type);
  if (!isLeafType(named)) {
    return undefined;
  }
  const inner = isNonNullType(type) ? type.ofType : type;
  if (!isListType(inner)) {
    return leafWriter(named, kind);
  }
  // An array of words: PostgreSQL's JSON of it, written as ours is.
  return kind === "TEXTS" && leafWriter(named, "TEXT") !== undefined
    ? (text) => JSON.stringify(JSON.parse(text))
    : undefined;
}

/** What is promised and missing is an error with a path, which the ordinary way knows how to tell. */
function promised({ write, ...rest }: Written, { parent, selected }: AskedField): Written {
  const checked: Write = (row, run) => {
    const text = write(row, run);
    if (text === "null") {
      throw new Unplanned(Reason.ERROR, `${parent.name}.${selected.name} is null`);
    }
    return text;
  };
  return { write: checked, ...rest };
}

function constant(text: string): Written {
  return { write: () => text };
}
