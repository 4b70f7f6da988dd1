import {
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";
import { describe, expect, it } from "vitest";
import {
  COMMANDS,
  FIELD_POLICY,
  isCommandName,
  unlistedFields,
  type FieldName,
} from "@attest/shared/access";
import { MODULES } from "@attest/api/modules";
import { createApiSchema } from "@attest/api/platform/graphql/create-api-schema";
import { assertPolicyComplete } from "@attest/api/platform/graphql/guard-fields";
import { WHAT_ARGUMENTS_TELL } from "./argument-policy.ts";

const schema = createApiSchema(MODULES);

describe("The access table", () => {
  it("has a line for every field of every type", () => {
    expect(unlistedFields(fieldsOf(schema))).toEqual([]);
    expect(() => assertPolicyComplete(schema)).not.toThrow();
  });

  it("has a line for every command", () => {
    const commands = Object.keys(schema.getMutationType()?.getFields() ?? {});
    expect(commands.filter((name) => !isCommandName(name))).toEqual([]);
  });

  it("gives no key a decision about findings, consequences or roles", () => {
    const decisions = [
      "proposeFinding",
      "confirmFinding",
      "approveConsequence",
      "grantRole",
      "revokeRole",
      "exportPayroll",
    ] as const;
    expect(decisions.map((name) => COMMANDS[name].keyScope)).toEqual(decisions.map(() => null));
  });

  it("would miss a field that has no line", () => {
    expect(unlistedFields(["Contact.phone", "Contact.shoeSize"])).toEqual(["Contact.shoeSize"]);
  });
});

describe("Every argument by which one reads", () => {
  it("has a line that says which fields it tells of", () => {
    expect([...readingArguments(schema)].sort()).toEqual(Object.keys(WHAT_ARGUMENTS_TELL).sort());
  });

  it("tells only of fields that have a rule of their own", () => {
    const fields = Object.values(WHAT_ARGUMENTS_TELL).flat();
    expect(fields.filter((field) => !FIELD_POLICY.has(field))).toEqual([]);
  });
});

describe("The schema's words", () => {
  it("every type has a description", () => {
    const types = Object.values(schema.getTypeMap()).filter(
      (type) => isObjectType(type) || isInputObjectType(type),
    );
    const own = types.filter(
      (type) =>
        !isIntrospectionType(type) && !["Query", "Mutation", "Subscription"].includes(type.name),
    );
    expect(own.filter(({ description }) => !description).map(({ name }) => name)).toEqual([]);
  });

  it("every way in has a description", () => {
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const fields = roots.flatMap((type) => Object.values(type?.getFields() ?? {}));
    expect(fields.filter(({ description }) => !description).map(({ name }) => name)).toEqual([]);
  });
});

function fieldsOf(whole: GraphQLSchema): FieldName[] {
  return objectTypesOf(whole).flatMap((type) =>
    Object.keys(type.getFields()).map((name): FieldName => `${type.name}.${name}`),
  );
}

function objectTypesOf(whole: GraphQLSchema): GraphQLObjectType[] {
  const types = Object.values(whole.getTypeMap());
  return types.filter(isObjectType).filter((type) => !isIntrospectionType(type));
}

/** Arguments of queries, subscriptions and of fields, and the fields of filters and orders; paging tells nothing. */
function readingArguments(whole: GraphQLSchema): string[] {
  const paging = ["first", "after", "offset", "fromEnd", "token", "input", "filter", "orderBy"];
  const readers = objectTypesOf(whole).filter(({ name }) => name !== "Mutation");
  const fields = readers.flatMap((type) =>
    Object.values(type.getFields()).map((field) => ({ path: `${type.name}.${field.name}`, field })),
  );
  const named = fields.flatMap(({ path, field }) =>
    field.args.filter(({ name }) => !paging.includes(name)).map(({ name }) => `${path}(${name})`),
  );
  const filters = Object.values(whole.getTypeMap())
    .filter(isInputObjectType)
    .filter(
      ({ name }) =>
        /(Filter|Order)$/.test(name) &&
        !/^(ID|String|DateTime|Channel)Filter$|StatusFilter$/.test(name),
    );
  const parts = filters.flatMap((type) =>
    Object.keys(type.getFields()).map((name) => `${type.name}.${name}`),
  );
  return [...named, ...parts];
}
