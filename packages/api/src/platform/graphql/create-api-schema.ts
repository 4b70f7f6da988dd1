import type { GraphQLSchema } from "graphql";
import type { ApiModule } from "../module.ts";
import { buildApiSchema } from "./build-schema.ts";
import { guardFields } from "./guard-fields.ts";

/** The schema of the modules at hand with the field rights before every resolver. */
export function createApiSchema(modules: readonly ApiModule[]): GraphQLSchema {
  return guardFields(buildApiSchema(modules.flatMap(({ resolvers }) => [...resolvers])));
}
