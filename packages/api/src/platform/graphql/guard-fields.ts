import { defaultFieldResolver, isIntrospectionType, isListType, isNonNullType, isObjectType, type GraphQLSchema } from "graphql";
import { isCommandName, unlistedFields, type FieldName } from "@attest/shared/access";
import type { ApiContext } from "../context.ts";
import { DomainError } from "../errors.ts";

/**
 * Puts the field rights before every resolver: what one may not see is null, in a list absent, and refused where the
 * schema promises one value. Rights are decided once per operation, here they are only looked up.
 */
export function guardFields(schema: GraphQLSchema): GraphQLSchema {
  const roots = [schema.getQueryType(), schema.getSubscriptionType()].map((type) => type?.name);
  for (const { type, field, name } of fieldsOfSchema(schema)) {
    const resolve = field.resolve ?? defaultFieldResolver;
    const refusesNull = isNonNullType(field.type) || roots.includes(type);
    const isList = isNonNullType(field.type) && isListType(field.type.ofType) && !roots.includes(type);
    field.resolve = (source, args, context: ApiContext, info) => {
      if (!context.rights().denied.has(name)) {
        return resolve(source, args, context, info) as unknown;
      }
      if (isList) {
        return [];
      }
      if (refusesNull) {
        throw refusal(context, name);
      }
      return null;
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
  const names = [...fieldsOfSchema(schema)].map(({ name }) => name);
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
  readonly field: ReturnType<import("graphql").GraphQLObjectType["getFields"]>[string];
}

function* fieldsOfSchema(schema: GraphQLSchema): Generator<SchemaField> {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type) && !isIntrospectionType(type)) {
      for (const field of Object.values(type.getFields())) {
        yield { type: type.name, name: `${type.name}.${field.name}`, field };
      }
    }
  }
}

function refusal({ viewer }: ApiContext, name: FieldName): DomainError {
  return viewer.kind === "ANONYMOUS"
    ? new DomainError("UNAUTHENTICATED", "Sign in first.")
    : new DomainError("FORBIDDEN", "This is not among your rights.", { field: name });
}
