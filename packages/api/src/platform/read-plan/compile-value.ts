import {
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from "graphql";
import { objectsIn } from "../limits/actual-cost.ts";
import { nothingOf } from "../graphql/nothing-of.ts";
import type { Compilation, WriteValue } from "./compilation.ts";
import type { Run } from "./run.ts";
import { selectedFields, type Selected } from "./selection.ts";
import { Reason, Unplanned } from "./unplanned.ts";

/** Compiles the writing of a value that came from a function of ours and not from a row. */
export function compileValue(
  compilation: Compilation,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
): WriteValue {
  if (isNonNullType(type)) {
    const write = compileValue(compilation, type.ofType, nodes);
    return (value, run) => {
      if (value === null || value === undefined) {
        throw new Unplanned(Reason.ERROR, `a ${String(type)} is null`);
      }
      return write(value, run);
    };
  }
  const write = compileNullable(compilation, type, nodes);
  return (value, run) => (value === null || value === undefined ? "null" : write(value, run));
}

function compileNullable(
  compilation: Compilation,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
): WriteValue {
  if (isListType(type)) {
    const write = compileValue(compilation, type.ofType, nodes);
    return (value, run) =>
      `[${(value as readonly unknown[]).map((one) => write(one, run)).join(",")}]`;
  }
  if (isLeafType(type)) {
    return leafValue(type);
  }
  if (!isObjectType(type)) {
    throw new Unplanned(Reason.FIELD, `${String(type)} is abstract`);
  }
  return objectValue(compilation, type, nodes);
}

function leafValue(type: GraphQLLeafType): WriteValue {
  return (value, run) => {
    const leaf: unknown = type.serialize(value);
    run.objects += objectsIn(leaf);
    return JSON.stringify(leaf);
  };
}

/** Compiled when there is a first object: of an empty list nothing need be known. */
function objectValue(
  compilation: Compilation,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): WriteValue {
  let fields: readonly ValueField[] | null = null;
  return (value, run) => {
    run.objects += 1;
    fields ??= fieldsOf(compilation, type, nodes);
    const texts = fields.map(({ head, write }) => head + write(value, run));
    return `{${texts.join(",")}}`;
  };
}

interface ValueField {
  readonly head: string;
  readonly write: WriteValue;
}

function fieldsOf(
  compilation: Compilation,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): ValueField[] {
  const sets = nodes.map(({ selectionSet }) => selectionSet);
  return selectedFields(sets, compilation.facts).map((selected) => ({
    head: `${JSON.stringify(selected.key)}:`,
    write: fieldValue(compilation, type, selected),
  }));
}

function fieldValue(
  compilation: Compilation,
  type: GraphQLObjectType,
  selected: Selected,
): WriteValue {
  const { name } = selected;
  const definition = type.getFields()[name];
  if (name === "__typename") {
    return () => JSON.stringify(type.name);
  }
  if (definition === undefined) {
    throw new Unplanned(Reason.FIELD, `${type.name}.${name}`);
  }
  const write = compileValue(compilation, definition.type, selected.nodes);
  if (compilation.denied.has(`${type.name}.${name}`)) {
    const nothing = nothingOf(definition.type, `${type.name}.${name}`);
    return (_, run) => write(nothing, run);
  }
  const read = reader(compilation, type, name);
  return (value, run) => write(read(value, run), run);
}

function reader(
  { book }: Compilation,
  type: GraphQLObjectType,
  name: string,
): (value: unknown, run: Run) => unknown {
  const reading = book.reading(type.name, name);
  // A page that stands for nothing has its fields by their own names.
  if (reading === undefined && !type.name.endsWith("Connection")) {
    throw new Unplanned(Reason.FIELD, `${type.name}.${name}`);
  }
  if (reading === undefined || reading.kind === "COLUMN") {
    const property = reading?.property ?? name;
    return (value) => (value as Readonly<Record<string, unknown>>)[property];
  }
  if (reading.kind !== "COMPUTED") {
    throw new Unplanned(Reason.FIELD, `${type.name}.${name}`);
  }
  return (value, run) => reading.value(value as Readonly<Record<string, unknown>>, run.context);
}
