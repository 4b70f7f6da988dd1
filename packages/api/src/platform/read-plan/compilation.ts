import {
  getArgumentValues,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type OperationDefinitionNode,
} from "graphql";
import type { Arguments, FieldPlan } from "./declaration.ts";
import type { Run, Written } from "./run.ts";
import type { Selected, SelectionFacts } from "./selection.ts";
import type { Place } from "./source.ts";
import type { TypeBook } from "./type-book.ts";

/** What is asked of a row: the fields of a type, at the places where they were asked for. */
export interface Asked {
  readonly type: GraphQLObjectType;
  readonly nodes: readonly FieldNode[];
}

/** One field of a type, as it is asked for. */
export interface AskedField {
  readonly parent: GraphQLObjectType;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly selected: Selected;
}

/** Writes a value that resolvers would hand over as an object. */
export type WriteValue = (value: unknown, run: Run) => string;

/** One compiling of one operation; the parts of the compiler meet in it. */
export interface Compilation {
  readonly book: TypeBook;
  readonly facts: SelectionFacts;
  readonly operation: OperationDefinitionNode;
  readonly denied: ReadonlySet<string>;
  /** Every field's arguments are coerced before anything is read, as execution would refuse them. */
  readonly prepare: ((run: Run) => void)[];
  readonly nextAlias: () => string;
  readonly nextField: () => number;
  /** Fields whose reading is left to their resolvers, with everything below them. */
  readonly resolved: Set<string>;
  /** The fields of a row. `declared`: of an object that is part of the row. */
  readonly object: (
    place: Place,
    asked: Asked,
    declared?: Readonly<Record<string, FieldPlan>>,
  ) => Written;
  readonly value: (type: GraphQLOutputType, nodes: readonly FieldNode[]) => WriteValue;
}

/** A field's arguments in a run. @throws GraphQLError when one does not fit */
export function argumentsOf({ definition, selected }: AskedField, run: Run): Arguments {
  const node = selected.nodes[0];
  return node === undefined ? {} : getArgumentValues(definition, node, run.variables);
}
