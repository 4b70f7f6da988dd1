import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
} from "graphql";

/** Values for inputs by the name they go under, whatever they are inside of. */
export type KnownValues = Readonly<Record<string, unknown>>;

const SCALARS: Readonly<Record<string, unknown>> = {
  ID: "01900000-0000-7000-8000-000000000000",
  String: "样例",
  Int: 1,
  Boolean: false,
  DateTime: "2026-03-10T09:00:00+08:00",
  Date: "2026-03-10",
  JSON: {},
};

/** A document that calls one root field with what it needs, each value known by its name or made up by its type. */
export function sampleOperation(
  schema: GraphQLSchema,
  root: { readonly kind: "mutation" | "query"; readonly field: string },
  known: KnownValues,
): { readonly document: string; readonly variables: Record<string, unknown> } {
  const type = root.kind === "mutation" ? schema.getMutationType() : schema.getQueryType();
  const field = type?.getFields()[root.field];
  if (field === undefined) {
    throw new Error(`There is no ${root.kind} ${root.field}.`);
  }
  const args = field.args.filter(
    (argument) => isNeeded(argument) || Object.hasOwn(known, argument.name),
  );
  const variables = Object.fromEntries(
    args.map((argument) => [argument.name, sampleOf(argument, known)]),
  );
  const declared = args.map(({ name, type: given }) => `$${name}: ${String(given)}`).join(", ");
  const passed = args.map(({ name }) => `${name}: $${name}`).join(", ");
  const selection = isLeafType(getNamedType(field.type)) ? "" : " { __typename }";
  const call = `${root.field}${passed === "" ? "" : `(${passed})`}${selection}`;
  return {
    document: `${root.kind}${declared === "" ? "" : ` (${declared})`} { ${call} }`,
    variables,
  };
}

function sampleOf(
  { name, type }: GraphQLArgument | GraphQLInputField,
  known: KnownValues,
): unknown {
  return Object.hasOwn(known, name) ? known[name] : valueOf(type, known);
}

function valueOf(type: GraphQLInputType, known: KnownValues): unknown {
  if (isNonNullType(type)) {
    return valueOf(type.ofType, known);
  }
  if (isListType(type)) {
    return [valueOf(type.ofType, known)];
  }
  if (isEnumType(type)) {
    return type.getValues()[0]?.name;
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (field) => isNeeded(field) || Object.hasOwn(known, field.name),
    );
    return Object.fromEntries(fields.map((field) => [field.name, sampleOf(field, known)]));
  }
  return SCALARS[type.name];
}

function isNeeded({ type, defaultValue }: GraphQLArgument | GraphQLInputField): boolean {
  return isNonNullType(type) && defaultValue === undefined;
}
