import {
  Kind,
  OperationTypeNode,
  visit,
  type ArgumentNode,
  type OperationDefinitionNode,
} from "graphql";
import { NewestKept } from "../newest-kept.ts";
import { costOf, type Cost, type OperationToPrice } from "./operation-cost.ts";

/** A query's price depends on its page sizes alone. */
interface Known {
  /** The variables that say a page's size. */
  readonly sizes: readonly string[];
  readonly costs: NewestKept<Cost>;
}

const known = new WeakMap<OperationDefinitionNode, Known>();
const MOST_SIZES = 50;

/** As `costOf`; a query is priced once for the same page sizes. */
export function rememberedCost(priced: OperationToPrice): Cost {
  const { operation, fragments, variables } = priced;
  if (operation.operation !== OperationTypeNode.QUERY) {
    return costOf(priced);
  }
  const { sizes, costs } = known.get(operation) ?? {
    sizes: sizeVariables([operation, ...fragments.values()]),
    costs: new NewestKept<Cost>(MOST_SIZES),
  };
  known.set(operation, { sizes, costs });
  const key = JSON.stringify(sizes.map((name) => variables[name] ?? null));
  const cost = costs.get(key) ?? costOf(priced);
  costs.set(key, cost);
  return cost;
}

function sizeVariables(definitions: Parameters<typeof visit>[0][]): string[] {
  const names = new Set<string>();
  const note = ({ name, value }: ArgumentNode): void => {
    if (name.value === "first" && value.kind === Kind.VARIABLE) {
      names.add(value.name.value);
    }
  };
  for (const definition of definitions) {
    visit(definition, { Argument: note });
  }
  return [...names];
}
