import {
  defaultFieldResolver,
  isIntrospectionType,
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";
import { isCommandName, unlistedFields, type FieldName } from "@attest/shared/access";
import type { ApiContext } from "../context.ts";
import { DomainError } from "../errors.ts";
import { nothingOf } from "./nothing-of.ts";

/**
 * Puts the field rights before every resolver. What one may not see does not exist: null for an object, absent from a
 * list; only where the schema promises a value that cannot be left out is the right refused. Rights are decided once
 * per operation, here they are only looked up.
 */
export function guardFields(schema: GraphQLSchema): GraphQLSchema {
  const roots = [schema.getQueryType(), schema.getSubscriptionType()].map((type) => type?.name);
  for (const { type, field, name } of fieldsOfSchema(schema)) {
    const isRoot = roots.includes(type);
    const resolve = field.resolve ?? defaultFieldResolver;
    const nothing = nothingOf(field.type, name);
    field.resolve = (...call: Parameters<GraphQLFieldResolver<unknown, ApiContext>>): unknown => {
      const context = call[2];
      if (!context.rights().denied.has(name)) {
        return resolve(...call);
      }
      if (nothing === undefined || (isRoot && context.viewer.kind === "ANONYMOUS")) {
        throw refusal(context, name);
      }
      return nothing;
    };
  }
  return schema;
}

/**
 * Refuses a schema in which a type, field or command has no line in the access table.
 *
 * @throws Error naming what is missing
 */
export function assertPolicyComplete(schema: GraphQLSchema): void {
  const names = fieldsOfSchema(schema).map(({ name }) => name);
  const commands = Object.keys(schema.getMutationType()?.getFields() ?? {});
  const missing = [
    ...unlistedFields(names),
    ...commands.filter((command) => !isCommandName(command)).map((command) => `command ${command}`),
  ];
  if (missing.length > 0) {
    throw new Error(`The access table has no line for ${missing.join(", ")}.`);
  }
}

interface SchemaField {
  readonly type: string;
  readonly name: FieldName;
  readonly field: ReturnType<GraphQLObjectType["getFields"]>[string];
}

function fieldsOfSchema(schema: GraphQLSchema): SchemaField[] {
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !isIntrospectionType(type))
    .flatMap((type) =>
      Object.values(type.getFields()).map((field) => ({
        type: type.name,
        name: `${type.name}.${field.name}` as const,
        field,
      })),
    );
}

function refusal({ viewer }: ApiContext, name: FieldName): DomainError {
  return viewer.kind === "ANONYMOUS"
    ? new DomainError("UNAUTHENTICATED", "Sign in first.")
    : new DomainError("FORBIDDEN", "This is not among your rights.", { field: name });
}
