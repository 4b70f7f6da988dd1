import type { GraphQLResolveInfo } from "graphql";
import { createParameterDecorator } from "type-graphql";
import type { ApiContext } from "../context.ts";

/** Who asks, and what for: the context and GraphQL's info as one parameter, where a field has a root and arguments as well. */
export interface Requesting {
  readonly context: ApiContext;
  readonly info: GraphQLResolveInfo;
}

/** Gives a resolver method its `Requesting`. */
export function Requested(): ReturnType<typeof createParameterDecorator> {
  return createParameterDecorator<ApiContext>(({ context, info }): Requesting => ({
    context,
    info,
  }));
}
