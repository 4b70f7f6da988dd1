import { isInputObjectType, isIntrospectionType, isObjectType, type GraphQLSchema } from "graphql";
import { describe, expect, it } from "vitest";
import { COMMANDS, FIELD_POLICY, isCommandName, unlistedFields, type FieldName } from "@attest/shared/access";
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
    const decisions = ["proposeFinding", "confirmFinding", "approveConsequence", "grantRole", "revokeRole", "exportPayroll"] as const;
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
    const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) || isInputObjectType(type));
    const own = types.filter((type) => !isIntrospectionType(type) && !["Query", "Mutation", "Subscription"].includes(type.name));
    expect(own.filter(({ description }) => !description).map(({ name }) => name)).toEqual([]);
  });

  it("every way in has a description", () => {
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const fields = roots.flatMap((type) => Object.values(type?.getFields() ?? {}));
    expect(fields.filter(({ description }) => !description).map(({ name }) => name)).toEqual([]);
  });
});

function fieldsOf({ getTypeMap }: GraphQLSchema): FieldName[] {
  const types = Object.values(getTypeMap.call(schema)).filter((type) => isObjectType(type) && !isIntrospectionType(type));
  return types.flatMap((type) => (isObjectType(type) ? Object.keys(type.getFields()).map((name): FieldName => `${type.name}.${name}`) : []));
}

/** Arguments of queries, subscriptions and of fields, and the fields of filters and orders; paging tells nothing. */
function* readingArguments({ getTypeMap }: GraphQLSchema): Generator<string> {
  const paging = ["first", "after", "offset", "fromEnd", "token", "input", "filter", "orderBy"];
  for (const type of Object.values(getTypeMap.call(schema))) {
    if (isObjectType(type) && !isIntrospectionType(type) && type.name !== "Mutation") {
      for (const field of Object.values(type.getFields())) {
        yield* field.args.filter(({ name }) => !paging.includes(name)).map(({ name }) => `${type.name}.${field.name}(${name})`);
      }
    }
    if (isInputObjectType(type) && /^ServiceRecord(Filter|Order)$/.test(type.name)) {
      yield* Object.keys(type.getFields()).map((name) => `${type.name}.${name}`);
    }
  }
}
