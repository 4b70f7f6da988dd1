import type { ValidationError } from "class-validator";
import type { ArgumentValidationError } from "type-graphql";
import type { FieldRefusal } from "../errors.ts";

/** What the validators found, as one refusal a field with its path from the argument on. */
export function fieldRefusals({ extensions }: ArgumentValidationError): FieldRefusal[] {
  const errors = extensions.validationErrors;
  return errors.flatMap((error) => refusals(error, prefixOf(error)));
}

function refusals(error: ValidationError, prefix: string): FieldRefusal[] {
  const path = prefix === "" ? error.property : `${prefix}.${error.property}`;
  const own = Object.values(error.constraints ?? {}).map((message) => ({
    path,
    message,
    allowed: message,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => refusals(child, path))];
}

/** Arguments that are a class of their own stand for themselves; everything else came as `input`. */
function prefixOf({ target }: ValidationError): string {
  return target?.constructor.name.endsWith("Args") === true ? "" : "input";
}
