import { CommandCost, COMMANDS, isCommandName } from "@attest/shared/access";
import { OperationTypeNode, Kind, visit, type OperationDefinitionNode } from "graphql";
import { badInput, DomainError } from "../errors.ts";
import { LIMITS } from "./limits.ts";
import { rootFieldsOf, type OperationToPrice } from "./operation-cost.ts";
import { rememberedCost } from "./remembered-cost.ts";

export type OperationToCheck = OperationToPrice;

/**
 * Checks a validated operation with its variables against every limit that needs the schema.
 *
 * @returns what the operation costs
 * @throws DomainError BAD_USER_INPUT, QUERY_TOO_EXPENSIVE
 */
export function checkOperation(operation: OperationToCheck): number {
  checkCommands(operation);
  checkLists(operation.operation, operation.variables);
  const cost = rememberedCost(operation);
  const outside = cost.pageSizes.find((first) => first < 1 || first > LIMITS.pageSize);
  if (outside !== undefined) {
    throw badInput(
      "first",
      `A page holds 1 to ${String(LIMITS.pageSize)}.`,
      `1 to ${String(LIMITS.pageSize)}`,
    );
  }
  if (cost.requested > LIMITS.cost || cost.nodes > LIMITS.nodes) {
    throw new DomainError(
      "QUERY_TOO_EXPENSIVE",
      `This costs ${String(cost.requested)} of ${String(LIMITS.cost)}: ask for smaller pages or less in each.`,
      {
        limit: LIMITS.cost,
        requested: cost.requested,
        nodes: cost.nodes,
        breakdown: cost.breakdown,
      },
    );
  }
  return cost.requested;
}

function checkCommands(operation: OperationToCheck): void {
  if (operation.operation.operation !== OperationTypeNode.MUTATION) {
    return;
  }
  const names = rootFieldsOf(operation).map((field) => field.name.value);
  if (names.length > LIMITS.mutationFields) {
    throw badInput(
      "query",
      "Too many commands in one operation.",
      `up to ${String(LIMITS.mutationFields)} commands`,
    );
  }
  const isSensitive = (name: string): boolean =>
    isCommandName(name) && COMMANDS[name].cost === CommandCost.SENSITIVE;
  if (names.length > 1 && names.some(isSensitive)) {
    throw badInput("query", "This command stands alone in its operation.", "exactly one command");
  }
}

function checkLists(
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): void {
  const longest = Math.max(longestList(variables), longestLiteral(operation));
  if (longest > LIMITS.listInput) {
    throw badInput(
      "variables",
      "A list is too long.",
      `lists of up to ${String(LIMITS.listInput)}`,
    );
  }
}

const literals = new WeakMap<OperationDefinitionNode, number>();

/** Looked for once a document. */
function longestLiteral(operation: OperationDefinitionNode): number {
  const before = literals.get(operation);
  if (before !== undefined) {
    return before;
  }
  let longest = 0;
  visit(operation, {
    [Kind.LIST]: (list) => {
      longest = Math.max(longest, list.values.length);
    },
  });
  literals.set(operation, longest);
  return longest;
}

function longestList(value: unknown): number {
  if (Array.isArray(value)) {
    return value.length > LIMITS.listInput
      ? value.length
      : Math.max(value.length, ...value.map(longestList));
  }
  return typeof value === "object" && value !== null
    ? Math.max(0, ...Object.values(value).map(longestList))
    : 0;
}
