import {
  isEnumType,
  isInputObjectType,
  isObjectType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from "graphql";
import { FIELD_WORDS } from "./field-words.ts";
import { TYPE_WORDS } from "./type-words.ts";
import { VALUE_WORDS_1 } from "./value-words-1.ts";
import { VALUE_WORDS_2 } from "./value-words-2.ts";
import { VALUE_WORDS_3 } from "./value-words-3.ts";

const VALUE_WORDS = { ...VALUE_WORDS_1, ...VALUE_WORDS_2, ...VALUE_WORDS_3 };

/** Something of a schema that has a name and should have a description. */
interface Described {
  readonly name: string;
  description?: string | null | undefined;
}

/**
 * Gives everything that its declaration left without a description the house's word for it: a field of the same name
 * means the same everywhere. What has no word stays undescribed, and a test names it.
 */
export function describeSchema(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!type.name.startsWith("__")) {
      describe(type, TYPE_WORDS);
      describeParts(type);
    }
  }
  return schema;
}

function describeParts(type: GraphQLNamedType): void {
  if (isEnumType(type)) {
    const words =
      (VALUE_WORDS as Readonly<Record<string, Readonly<Record<string, string>>>>)[type.name] ?? {};
    type.getValues().forEach((value) => describe(value, words));
  }
  if (isInputObjectType(type)) {
    Object.values(type.getFields()).forEach((field) => describe(field, FIELD_WORDS));
  }
  if (isObjectType(type)) {
    for (const field of Object.values(type.getFields())) {
      describe(field, FIELD_WORDS);
      field.args.forEach((argument) => describe(argument, FIELD_WORDS));
    }
  }
}

function describe(part: Described, words: Readonly<Record<string, string>>): void {
  if (!part.description) {
    part.description = words[part.name];
  }
}
