import {
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from "graphql";

/** Everything a schema defines, by the names of the list of what is missing. */
export function schemaNames(schema: GraphQLSchema): ReadonlySet<string> {
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
  return new Set(types.flatMap((type) => [type.name, ...partNames(type)]));
}

function partNames(type: GraphQLNamedType): string[] {
  if (isEnumType(type)) {
    return type.getValues().map((value) => `${type.name}.${value.name}`);
  }
  if (isInputObjectType(type)) {
    return Object.keys(type.getFields()).map((field) => `${type.name}.${field}`);
  }
  if (isObjectType(type)) {
    return Object.values(type.getFields()).flatMap((field) => [
      `${type.name}.${field.name}`,
      ...field.args.map((argument) => `${type.name}.${field.name}(${argument.name})`),
    ]);
  }
  return [];
}
