import {
  isEnumType,
  isInputObjectType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from "graphql";

/** Anything of a schema that a client can name. */
export interface SchemaPart {
  /** As Type.field(argument) or Enum.VALUE. */
  readonly path: string;
  readonly description: string | null;
  readonly deprecationReason: string | null;
}

/** Every type, field, argument and enum value of a schema, its own machinery left out. */
export function partsOf(schema: GraphQLSchema): SchemaPart[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => !type.name.startsWith("__") && !isSpecifiedScalarType(type))
    .flatMap((type) => [part(type.name, type), ...membersOf(type)]);
}

interface Named {
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly deprecationReason?: string | null | undefined;
}

function membersOf(type: GraphQLNamedType): SchemaPart[] {
  if (isEnumType(type)) {
    return type.getValues().map((value) => part(`${type.name}.${value.name}`, value));
  }
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map((field) =>
      part(`${type.name}.${field.name}`, field),
    );
  }
  return isObjectType(type)
    ? Object.values(type.getFields()).flatMap((field) => {
        const path = `${type.name}.${field.name}`;
        return [part(path, field), ...field.args.map((one) => part(`${path}(${one.name})`, one))];
      })
    : [];
}

function part(path: string, { description, deprecationReason }: Named): SchemaPart {
  return {
    path,
    description: description ?? null,
    deprecationReason: deprecationReason ?? null,
  };
}
