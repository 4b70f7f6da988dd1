import type { GraphQLSchema } from "graphql";
import type { ApiModule } from "../module.ts";
import { buildApiSchema } from "./build-schema.ts";
import { guardFields } from "./guard-fields.ts";
import { veilRecords } from "./veil-records.ts";

/** The schema of the modules at hand with the field rights before every resolver. */
export function createApiSchema(modules: readonly ApiModule[]): GraphQLSchema {
  const schema = guardFields(buildApiSchema(modules.flatMap(({ resolvers }) => [...resolvers])));
  return veilRecords(
    schema,
    modules.flatMap(({ veil }) => (veil === undefined ? [] : [veil])),
  );
}
