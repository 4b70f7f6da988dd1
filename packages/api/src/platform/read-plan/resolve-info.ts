import type { GraphQLResolveInfo } from "graphql";
import type { AskedField, Compilation } from "./compilation.ts";
import type { Run } from "./run.ts";

/** What a resolver is told of the field it answers, as execution tells it. */
export function resolveInfo(
  { book, facts, operation }: Compilation,
  { parent, definition, selected }: AskedField,
): (run: Run) => GraphQLResolveInfo {
  const told = {
    fieldName: definition.name,
    fieldNodes: selected.nodes,
    returnType: definition.type,
    parentType: parent,
    // Where in the answer it stands is told in errors alone, and those are the ordinary way's.
    path: { prev: undefined, key: selected.key, typename: parent.name },
    schema: book.schema,
    fragments: Object.fromEntries(facts.fragments),
    rootValue: undefined,
    operation,
  };
  return ({ variables }) => ({ ...told, variableValues: { ...variables } });
}
