import {
  isNonNullType,
  OperationTypeNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type OperationDefinitionNode,
} from "graphql";
import { argumentsOf, type AskedField, type Compilation } from "./compilation.ts";
import { compileObject, deniedField } from "./compile-object.ts";
import { compileValue } from "./compile-value.ts";
import { compileList, compileRow, type ReadField } from "./compile-query.ts";
import { compileResolved } from "./compile-resolved.ts";
import { compileAll, compileFigures } from "./compile-rows.ts";
import type { QueryPlan } from "./declaration.ts";
import type { Run } from "./run.ts";
import { selectedFields, type Selected } from "./selection.ts";
import type { TypeBook } from "./type-book.ts";
import { Reason, Unplanned } from "./unplanned.ts";

/** What an operation is compiled from; what of the variables decides what is selected is part of it. */
export interface OperationToPlan {
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly denied: ReadonlySet<string>;
  /** To whom a root field without right is an error. */
  readonly isAnonymous: boolean;
}

/** A compiled operation: refuses arguments first, then reads its root fields, each in its statement. */
export interface Plan {
  readonly prepare: readonly ((run: Run) => void)[];
  readonly fields: readonly { readonly key: string; readonly read: ReadField }[];
  /** Fields whose reading is left to their resolvers. */
  readonly resolved: ReadonlySet<string>;
}

/** @throws Unplanned when some of it cannot be planned: then none of it is */
export function compileOperation(book: TypeBook, operation: OperationToPlan): Plan {
  const type = book.schema.getQueryType();
  if (operation.operation.operation !== OperationTypeNode.QUERY || type == null) {
    throw new Unplanned(Reason.KIND, operation.operation.operation);
  }
  const compilation = compilationOf(book, operation);
  const fields = selectedFields([operation.operation.selectionSet], operation).map((selected) => ({
    key: selected.key,
    read: rootField(compilation, operation, { type, selected }),
  }));
  return { prepare: compilation.prepare, fields, resolved: compilation.resolved };
}

function compilationOf(
  book: TypeBook,
  { operation, fragments, variables, denied }: OperationToPlan,
): Compilation {
  let aliases = 0;
  let fields = 0;
  const compilation: Compilation = {
    book,
    facts: { fragments, variables },
    operation,
    denied,
    prepare: [],
    resolved: new Set(),
    nextAlias: () => `p${String(aliases++)}`,
    nextField: () => fields++,
    object: (place, asked, declared) =>
      compileObject(compilation, place, declared === undefined ? asked : { ...asked, declared }),
    value: (type, nodes) => compileValue(compilation, type, nodes),
  };
  return compilation;
}

interface RootField {
  readonly type: GraphQLObjectType;
  readonly selected: Selected;
}

function rootField(
  compilation: Compilation,
  { isAnonymous }: OperationToPlan,
  { type, selected }: RootField,
): ReadField {
  if (selected.name === "__typename") {
    return constant(JSON.stringify(type.name));
  }
  const definition = type.getFields()[selected.name];
  if (definition === undefined) {
    throw new Unplanned(Reason.KIND, selected.name);
  }
  const field: AskedField = { parent: type, definition, selected };
  const nothing = deniedField(compilation, field);
  if (nothing !== undefined) {
    if (isAnonymous) {
      throw new Unplanned(Reason.REFUSED, selected.name);
    }
    compilation.prepare.push((run) => void argumentsOf(field, run));
    return (run) => Promise.resolve(nothing.write([], run));
  }
  const plan = compilation.book.queries.get(selected.name);
  if (plan === undefined) {
    throw new Unplanned(Reason.FIELD, `Query.${selected.name}`);
  }
  const read = compileQuery(compilation, field, plan);
  return isNonNullType(definition.type) ? promised(read, selected.name) : read;
}

function compileQuery(compilation: Compilation, field: AskedField, plan: QueryPlan): ReadField {
  switch (plan.kind) {
    case "LIST":
      return compileList(compilation, field, plan);
    case "ALL":
      return compileAll(compilation, field, plan);
    case "ROW":
      return compileRow(compilation, field, plan);
    case "FIGURES":
      return compileFigures(compilation, field, plan);
    case "RESOLVED": {
      compilation.resolved.add(`Query.${field.definition.name}`);
      const ask = compileResolved(compilation, field);
      return (run) => ask(undefined, run);
    }
  }
}

function promised(read: ReadField, name: string): ReadField {
  return async (run, query) => {
    const text = await read(run, query);
    if (text === "null") {
      throw new Unplanned(Reason.ERROR, `Query.${name} is null`);
    }
    return text;
  };
}

function constant(text: string): ReadField {
  return () => Promise.resolve(text);
}
