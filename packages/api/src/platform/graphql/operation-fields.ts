import type { FieldName } from "@attest/shared/access";
import {
  getNamedType,
  isCompositeType,
  isObjectType,
  Kind,
  type DefinitionNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";

export interface SelectedOperation {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

const known = new WeakMap<OperationDefinitionNode, ReadonlySet<FieldName>>();

/** Every `Type.field` an operation asks for, fragments looked through; found once per document. */
export function fieldsOf(selected: SelectedOperation): ReadonlySet<FieldName> {
  const before = known.get(selected.operation);
  if (before !== undefined) {
    return before;
  }
  const names = new Set<FieldName>();
  const root = selected.schema.getRootType(selected.operation.operation);
  if (root !== undefined && root !== null) {
    collect(selected.operation.selectionSet, root, { ...selected, names });
  }
  known.set(selected.operation, names);
  return names;
}

interface Collection extends SelectedOperation {
  readonly names: Set<FieldName>;
}

function collect(set: SelectionSetNode, parent: GraphQLObjectType, into: Collection): void {
  for (const selection of set.selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      collect(selection.selectionSet, parent, into);
    } else if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = into.fragments.get(selection.name.value);
      collect(fragment?.selectionSet ?? { kind: Kind.SELECTION_SET, selections: [] }, parent, into);
    } else {
      into.names.add(`${parent.name}.${selection.name.value}`);
      collectBelow(selection.selectionSet, { parent, name: selection.name.value }, into);
    }
  }
}

function collectBelow(
  set: SelectionSetNode | undefined,
  field: { readonly parent: GraphQLObjectType; readonly name: string },
  into: Collection,
): void {
  const definition = field.parent.getFields()[field.name];
  const type = definition && getNamedType(definition.type);
  if (set !== undefined && isCompositeType(type) && isObjectType(type)) {
    collect(set, type, into);
  }
}

/** The fragments of a document by name. */
export function fragmentsOf(
  definitions: readonly DefinitionNode[],
): Map<string, FragmentDefinitionNode> {
  const fragments = definitions.filter(
    (definition): definition is FragmentDefinitionNode =>
      definition.kind === Kind.FRAGMENT_DEFINITION,
  );
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}
