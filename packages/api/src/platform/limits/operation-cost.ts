import {
  OperationTypeNode,
  getArgumentValues,
  getNamedType,
  isCompositeType,
  isObjectType,
  Kind,
  valueFromASTUntyped,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";

/** What an operation would cost, and what of it each root field takes. */
export interface Cost {
  readonly requested: number;
  readonly nodes: number;
  readonly breakdown: readonly { readonly field: string; readonly cost: number }[];
  /** Every `first` that was asked for. */
  readonly pageSizes: readonly number[];
}

export interface OperationToPrice {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A mutation does more than read one object. */
export const MUTATION_COST = 10;

/** Prices a validated operation: an object is 1, the items of a page count `first` times, a mutation 10 more. */
export function costOf(priced: OperationToPrice): Cost {
  const root = priced.schema.getRootType(priced.operation.operation);
  const walk = new Walk(priced);
  const breakdown = walk.fieldsOf(priced.operation.selectionSet).map((field) => ({
    field: field.alias?.value ?? field.name.value,
    nodes: root === undefined || root === null ? 0 : walk.price(field, root),
    times: itemsOf(field, priced),
  }));
  const extra = priced.operation.operation === OperationTypeNode.MUTATION ? MUTATION_COST : 0;
  const costs = breakdown.map(({ field, nodes, times }) => ({
    field,
    cost: (nodes + extra) * times,
  }));
  return {
    requested: costs.reduce((sum, { cost }) => sum + cost, 0),
    nodes: breakdown.reduce((sum, { nodes }) => sum + nodes, 0),
    breakdown: costs,
    pageSizes: walk.pageSizes,
  };
}

/** The fields an operation asks of its root, fragments looked through. */
export function rootFieldsOf(priced: OperationToPrice): FieldNode[] {
  return new Walk(priced).fieldsOf(priced.operation.selectionSet);
}

class Walk {
  readonly pageSizes: number[] = [];

  constructor(private readonly priced: OperationToPrice) {}

  /** The fields of a selection, fragments looked through. */
  fieldsOf(set: SelectionSetNode | undefined): FieldNode[] {
    return (set?.selections ?? []).flatMap((selection) => {
      switch (selection.kind) {
        case Kind.FIELD:
          return [selection];
        case Kind.INLINE_FRAGMENT:
          return this.fieldsOf(selection.selectionSet);
        case Kind.FRAGMENT_SPREAD:
          return this.fieldsOf(this.priced.fragments.get(selection.name.value)?.selectionSet);
      }
    });
  }

  /** The objects a field may bring, itself included. */
  price(field: FieldNode, parent: GraphQLObjectType): number {
    const definition = parent.getFields()[field.name.value];
    const type: GraphQLNamedType | undefined = definition && getNamedType(definition.type);
    if (definition === undefined || !isCompositeType(type)) {
      return 0;
    }
    const first = this.#first(field, parent);
    const children = this.fieldsOf(field.selectionSet).map((child) => {
      const times = first !== null && isItems(child) ? first : 1;
      return isObjectType(type) ? times * this.price(child, type) : 0;
    });
    return children.reduce((sum, cost) => sum + cost, 1);
  }

  #first(field: FieldNode, parent: GraphQLObjectType): number | null {
    const definition = parent.getFields()[field.name.value];
    if (definition?.args.some(({ name }) => name === "first") !== true) {
      return null;
    }
    const first = firstOf(
      () => getArgumentValues(definition, field, this.priced.variables)["first"],
    );
    this.pageSizes.push(first);
    return first;
  }
}

/** A bulk command is as many commands as its `items`. */
function itemsOf(field: FieldNode, { operation, variables }: OperationToPrice): number {
  if (operation.operation !== OperationTypeNode.MUTATION) {
    return 1;
  }
  const input = field.arguments?.find(({ name }) => name.value === "input")?.value;
  const given = input === undefined ? undefined : valueFromASTUntyped(input, { ...variables });
  const items = (given as { readonly items?: unknown } | null | undefined)?.items;
  return Array.isArray(items) ? Math.max(1, items.length) : 1;
}

function isItems(field: FieldNode): boolean {
  return field.name.value === "nodes" || field.name.value === "edges";
}

/** Values that cannot be coerced are refused by execution; they cost one page item here. */
function firstOf(read: () => unknown): number {
  try {
    const value = read();
    return typeof value === "number" ? value : 1;
  } catch {
    return 1;
  }
}
