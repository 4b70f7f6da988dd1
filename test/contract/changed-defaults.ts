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
    const same =
      there === undefined ||
      JSON.stringify(there.defaultValue) === JSON.stringify(promised.defaultValue);
    return same
      ? []
      : [
          `${path}: ${String(JSON.stringify(promised.defaultValue))} became ${String(JSON.stringify(there.defaultValue))}`,
        ];
  });
}

function inputsOf(schema: GraphQLSchema): ReadonlyMap<string, Input> {
  const found = new Map<string, Input>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        found.set(`${type.name}.${field.name}`, field);
      }
    }
    if (isObjectType(type) && !isIntrospectionType(type)) {
      for (const field of Object.values(type.getFields())) {
        field.args.forEach((argument) =>
          found.set(`${type.name}.${field.name}(${argument.name})`, argument),
        );
      }
    }
  }
  return found;
}
