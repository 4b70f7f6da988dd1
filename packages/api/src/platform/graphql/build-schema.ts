import type { GraphQLSchema } from "graphql";
import { buildSchemaSync, type NonEmptyArray } from "type-graphql";
import { describeSchema } from "./describe-schema.ts";
import { DateTimeScalar } from "./scalars.ts";

/** The schema of the modules at hand; inputs are checked before any resolver runs. */
export function buildApiSchema(resolvers: readonly (new () => object)[]): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: resolvers as unknown as NonEmptyArray<new () => object>,
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
    validate: { forbidUnknownValues: false },
    // Required by TypeGraphQL wherever there is a subscription; ours come from the journal's feed, through `subscribe`.
    pubSub: {
      publish: () => {
        throw new Error("Events come from the journal, never from a resolver.");
      },
      subscribe: () => {
        throw new Error("Every subscription states its own `subscribe`.");
      },
    },
  });
  return describeSchema(schema);
}
