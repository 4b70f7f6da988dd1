import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

/** A field as the answer names it, with every place where it was asked for. */
export interface Selected {
  readonly key: string;
  readonly name: string;
  readonly nodes: readonly FieldNode[];
}

export interface SelectionFacts {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The fields of an object in the order of the answer, fragments looked through: there is no abstract type to tell apart. */
export function selectedFields(
  sets: readonly (SelectionSetNode | undefined)[],
  facts: SelectionFacts,
): Selected[] {
  const found = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  for (const set of sets) {
    collect(set?.selections ?? [], { ...facts, found, visited });
  }
  return [...found].map(([key, nodes]) => ({ key, name: nodes[0]?.name.value ?? key, nodes }));
}

interface Collection extends SelectionFacts {
  readonly found: Map<string, FieldNode[]>;
  readonly visited: Set<string>;
}

function collect(selections: readonly SelectionNode[], into: Collection): void {
  for (const selection of selections.filter((one) => isIncluded(one, into))) {
    switch (selection.kind) {
      case Kind.FIELD:
        addField(selection, into.found);
        break;
      case Kind.INLINE_FRAGMENT:
        collect(selection.selectionSet.selections, into);
        break;
      case Kind.FRAGMENT_SPREAD:
        collect(spread(selection.name.value, into), into);
    }
  }
}

function addField(node: FieldNode, found: Map<string, FieldNode[]>): void {
  const key = node.alias?.value ?? node.name.value;
  const nodes = found.get(key);
  if (nodes === undefined) {
    found.set(key, [node]);
  } else {
    nodes.push(node);
  }
}

/** A fragment is looked into once for an object, as execution does. */
function spread(name: string, { visited, fragments }: Collection): readonly SelectionNode[] {
  if (visited.has(name)) {
    return [];
  }
  visited.add(name);
  return fragments.get(name)?.selectionSet.selections ?? [];
}

function isIncluded(node: SelectionNode, { variables }: SelectionFacts): boolean {
  if (node.directives === undefined || node.directives.length === 0) {
    return true;
  }
  const skip = getDirectiveValues(GraphQLSkipDirective, node, variables);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, variables);
  return skip?.["if"] !== true && include?.["if"] !== false;
}
