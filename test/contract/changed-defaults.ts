import {
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLSchema,
} from "graphql";

type Input = GraphQLArgument | GraphQLInputField;

/** Defaults of arguments and input fields that differ where both are there: graphql-js compares those of arguments only. */
export function changedDefaults(contract: GraphQLSchema, schema: GraphQLSchema): string[] {
  const built = inputsOf(schema);
  return [...inputsOf(contract)].flatMap(([path, promised]) => {
    const there = built.get(path);
    const before = textOf(promised);
    const after = there === undefined ? before : textOf(there);
    return before === after ? [] : [`${path}: ${before} became ${after}`];
  });
}

function textOf({ defaultValue }: Input): string {
  return defaultValue === undefined ? "none" : JSON.stringify(defaultValue);
}

function inputsOf(schema: GraphQLSchema): ReadonlyMap<string, Input> {
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
  const fields = types
    .filter(isInputObjectType)
    .flatMap((type) =>
      Object.values(type.getFields()).map(
        (field) => [`${type.name}.${field.name}`, field] as const,
      ),
    );
  const args = types
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) =>
        field.args.map(
          (argument) => [`${type.name}.${field.name}(${argument.name})`, argument] as const,
        ),
      ),
    );
  return new Map<string, Input>([...fields, ...args]);
}
