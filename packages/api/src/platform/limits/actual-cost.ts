import { OperationTypeNode } from "graphql";
import { PlannedText } from "../read-plan/planned-text.ts";
import { MUTATION_COST } from "./operation-cost.ts";

/** What an answer came to: its objects, and what each command costs beside them. Nothing for a refusal. */
export function actualCost(
  operation: OperationTypeNode | undefined,
  data: Readonly<Record<string, unknown>> | null | undefined,
): number {
  if (data === null || data === undefined) {
    return 0;
  }
  if (data instanceof PlannedText) {
    return data.objects;
  }
  const fields = Object.values(data);
  const commands = operation === OperationTypeNode.MUTATION ? fields.length : 0;
  return fields.reduce<number>((sum, value) => sum + objectsIn(value), commands * MUTATION_COST);
}

/** The objects a value holds, itself included. */
export function objectsIn(value: unknown): number {
  if (Array.isArray(value)) {
    return value.reduce<number>((sum, item) => sum + objectsIn(item), 0);
  }
  if (typeof value !== "object" || value === null) {
    return 0;
  }
  return Object.values(value).reduce<number>((sum, child) => sum + objectsIn(child), 1);
}
