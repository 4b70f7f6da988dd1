import type { ApolloServerPlugin, GraphQLRequestContext, GraphQLResponse } from "@apollo/server";
import { OperationTypeNode, type OperationDefinitionNode } from "graphql";
import type { OperationContext } from "../create-context.ts";
import { veilOf } from "../graphql/veil-records.ts";
import { fragmentsOf } from "../graphql/operation-fields.ts";
import type { PlannedText } from "./planned-text.ts";
import type { ReadPlan } from "./read-plan.ts";
import { Reason, Unplanned } from "./unplanned.ts";

export interface ReadPlanPluginOptions {
  readonly plan: ReadPlan;
  /** Told of every query whether it was planned, with some of it left to resolvers, or why not. */
  readonly onOutcome: (outcome: "PLANNED" | "PARTLY" | Reason, detail?: string) => void;
}

/**
 * Answers an operation by the read plan, after everything that is checked of an operation and before it would be
 * executed. Whatever goes wrong here is left to the ordinary way, which says it in the ordinary words.
 */
export function readPlanPlugin({
  plan,
  onOutcome,
}: ReadPlanPluginOptions): ApolloServerPlugin<OperationContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        responseForOperation: async (request) => {
          const { operation, contextValue } = request;
          if (operation.operation !== OperationTypeNode.QUERY || contextValue.readPlan === "OFF") {
            return null;
          }
          const veiled = veilOf(request.schema)?.(contextValue) ?? null;
          if (veiled !== null && (await veiled).size > 0) {
            onOutcome(Reason.DECLINED, "names are hidden");
            return null;
          }
          try {
            const { text, response } = await planned(plan, request, operation);
            if (text.resolved.size === 0) {
              onOutcome("PLANNED");
            } else {
              onOutcome("PARTLY", [...text.resolved].join(" "));
            }
            return response;
          } catch (error) {
            const { reason, detail } = asUnplanned(error);
            onOutcome(reason, detail);
            return null;
          }
        },
      }),
  };
}

function asUnplanned(error: unknown): Unplanned {
  return error instanceof Unplanned ? error : new Unplanned(Reason.ERROR, String(error));
}

async function planned(
  plan: ReadPlan,
  { request, document, contextValue, response }: GraphQLRequestContext<OperationContext>,
  operation: OperationDefinitionNode,
): Promise<{ readonly text: PlannedText; readonly response: GraphQLResponse }> {
  const text = await plan.answer({
    operation,
    fragments: fragmentsOf(document?.definitions ?? []),
    variables: request.variables ?? {},
    context: contextValue,
  });
  const data = text as unknown as Record<string, unknown>;
  return {
    text,
    response: { http: response.http, body: { kind: "single", singleResult: { data } } },
  };
}
