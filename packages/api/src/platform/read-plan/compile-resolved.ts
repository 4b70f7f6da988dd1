import {
  defaultFieldResolver,
  getArgumentValues,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from "graphql";
import { objectsIn } from "../limits/actual-cost.ts";
import type { AskedField, Compilation } from "./compilation.ts";
import { resolveInfo } from "./resolve-info.ts";
import type { Run } from "./run.ts";
import { selectedFields, type Selected } from "./selection.ts";
import { Reason, Unplanned } from "./unplanned.ts";

/** Asks a field's own resolver and writes what it answers, with everything below. */
type WriteResolved = (source: unknown, run: Run) => Promise<string>;

/**
 * A field that nobody declared how to read: its resolver runs as in the ordinary way, with the rights that stand before
 * it, and so do those below it. What one of them throws leaves the operation to the ordinary way.
 */
export function compileResolved(compilation: Compilation, field: AskedField): WriteResolved {
  const { parent, definition, selected } = field;
  const info = resolveInfo(compilation, field);
  const resolve = definition.resolve ?? defaultFieldResolver;
  const complete = completed(compilation, definition.type, selected.nodes);
  const [node] = selected.nodes;
  if (node === undefined) {
    throw new Unplanned(Reason.FIELD, `${parent.name}.${definition.name}`);
  }
  return async (source, run) => {
    const args = getArgumentValues(definition, node, run.variables);
    const answer: unknown = await resolve(source, args, run.context, info(run));
    return complete(answer, run);
  };
}

function completed(
  compilation: Compilation,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
): WriteResolved {
  if (isNonNullType(type)) {
    const write = completed(compilation, type.ofType, nodes);
    return (value, run) => {
      if (value === null || value === undefined) {
        throw new Unplanned(Reason.ERROR, `a ${String(type)} is null`);
      }
      return write(value, run);
    };
  }
  const write = completedThing(compilation, type, nodes);
  return async (value, run) => (value === null || value === undefined ? "null" : write(value, run));
}

function completedThing(
  compilation: Compilation,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
): WriteResolved {
  if (isListType(type)) {
    const write = completed(compilation, type.ofType, nodes);
    return async (value, run) => {
      const texts = [...(value as Iterable<unknown>)].map(async (one) => write(await one, run));
      return `[${(await Promise.all(texts)).join(",")}]`;
    };
  }
  if (isLeafType(type)) {
    return (value, run) => {
      const leaf: unknown = type.serialize(value);
      run.objects += objectsIn(leaf);
      return Promise.resolve(JSON.stringify(leaf));
    };
  }
  if (!isObjectType(type)) {
    throw new Unplanned(Reason.FIELD, `${String(type)} is abstract`);
  }
  return completedObject(compilation, type, nodes);
}

/** Compiled when there is a first object: of an empty list nothing need be known. */
function completedObject(
  compilation: Compilation,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): WriteResolved {
  let fields: readonly ResolvedField[] | null = null;
  return async (value, run) => {
    run.objects += 1;
    fields ??= selectedFields(
      nodes.map(({ selectionSet }) => selectionSet),
      compilation.facts,
    ).map((selected) => resolvedField(compilation, type, selected));
    const texts = fields.map(async ({ head, write }) => head + (await write(value, run)));
    return `{${(await Promise.all(texts)).join(",")}}`;
  };
}

interface ResolvedField {
  readonly head: string;
  readonly write: WriteResolved;
}

function resolvedField(
  compilation: Compilation,
  parent: GraphQLObjectType,
  selected: Selected,
): ResolvedField {
  const head = `${JSON.stringify(selected.key)}:`;
  if (selected.name === "__typename") {
    return { head, write: () => Promise.resolve(JSON.stringify(parent.name)) };
  }
  const definition = parent.getFields()[selected.name];
  if (definition === undefined) {
    throw new Unplanned(Reason.FIELD, `${parent.name}.${selected.name}`);
  }
  return { head, write: compileResolved(compilation, { parent, definition, selected }) };
}
