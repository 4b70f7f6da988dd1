import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, isEnumType, type GraphQLFormattedError, type GraphQLSchema } from "graphql";
import { ArgumentValidationError } from "type-graphql";
import { refusalOfDatabaseError } from "../database/refusal-of-database-error.ts";
import { DomainError, type FieldRefusal } from "../errors.ts";
import { fieldRefusals } from "./field-refusals.ts";

const PROTOCOL_CODES = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "BAD_REQUEST",
  "PERSISTED_QUERY_NOT_SUPPORTED",
]);

/** What a client is told of an error: a refusal whole, what is wrong with the document, of a defect nothing. */
export function createErrorFormatter(
  schema: GraphQLSchema,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const refusal =
      atItsVariable(refusalOf(error), formatted) ?? coercionRefusal(formatted, schema);
    if (refusal !== null) {
      return { ...placeOf(formatted), message: refusal.message, extensions: extensionsOf(refusal) };
    }
    const code = formatted.extensions?.["code"];
    if (typeof code === "string" && PROTOCOL_CODES.has(code)) {
      return { ...placeOf(formatted), message: formatted.message, extensions: { code } };
    }
    return {
      ...placeOf(formatted),
      message: "Something went wrong here; it has been noted.",
      extensions: { code: "INTERNAL_SERVER_ERROR" },
    };
  };
}

/** The refusal inside an error, however GraphQL wrapped it; null for a defect or an error of the document. */
export function refusalOf(error: unknown): DomainError | null {
  let inner: unknown = unwrapResolverError(error);
  while (inner instanceof GraphQLError && inner.originalError !== undefined) {
    inner = inner.originalError;
  }
  if (inner instanceof DomainError) {
    return inner;
  }
  if (inner instanceof ArgumentValidationError) {
    const fields = fieldRefusals(inner);
    return new DomainError(
      "BAD_USER_INPUT",
      fields[0]?.message ?? "An argument is out of its range.",
      { fields },
    );
  }
  return refusalOfDatabaseError(inner);
}

/** Whether an error is a fault of ours, to be logged. */
export function isDefect(error: unknown): boolean {
  const code = error instanceof GraphQLError ? error.extensions["code"] : undefined;
  const isProtocol =
    typeof code === "string" && (PROTOCOL_CODES.has(code) || code === "BAD_USER_INPUT");
  return !isProtocol && refusalOf(error) === null;
}

function extensionsOf({ code, details, fields }: DomainError): Record<string, unknown> {
  const rest = Object.fromEntries(Object.entries(details).filter(([name]) => name !== "fields"));
  return { code, details: rest, ...(fields === undefined ? {} : { fields }) };
}

function placeOf({
  locations,
  path,
}: GraphQLFormattedError): Pick<GraphQLFormattedError, "locations" | "path"> {
  return {
    ...(locations === undefined ? {} : { locations }),
    ...(path === undefined ? {} : { path }),
  };
}

/** What a scalar refused knows its type alone; the words around it name the variable. */
function atItsVariable(
  refusal: DomainError | null,
  { message }: GraphQLFormattedError,
): DomainError | null {
  const path = variablePath(message);
  if (refusal?.fields === undefined || path === undefined) {
    return refusal;
  }
  const fields = refusal.fields.map((field) => ({ ...field, path }));
  return new DomainError(refusal.code, refusal.message, { ...refusal.details, fields });
}

/** The variable that GraphQL says got an invalid value, with the way into it, as `input.touch.receivedAt`. */
function variablePath(message: string): string | undefined {
  const name = /^Variable "\$(\w+)"/.exec(message)?.[1];
  // The value itself stands in the words before, whatever it says; the way into it is the last of them.
  return / at "([^"]+)"$/.exec(message.slice(0, message.lastIndexOf("; ")))?.[1] ?? name;
}

/** A variable that does not fit its type, named by its path. */
function coercionRefusal(
  formatted: GraphQLFormattedError,
  schema: GraphQLSchema,
): DomainError | null {
  if (formatted.extensions?.["code"] !== "BAD_USER_INPUT") {
    return null;
  }
  const { message } = formatted;
  const path = variablePath(message) ?? "variables";
  const field: FieldRefusal = {
    path,
    message: message.split("; ").at(-1) ?? message,
    allowed: allowedBy(message, schema),
  };
  return new DomainError("BAD_USER_INPUT", message, { fields: [field] });
}

function allowedBy(message: string, schema: GraphQLSchema): string {
  const typeName = /(?:in |Enum |type )"(\w+)|(?<scalar>\w+) cannot represent/
    .exec(message)
    ?.slice(1)
    .join("");
  const type = typeName === undefined ? undefined : schema.getType(typeName);
  return isEnumType(type)
    ? type
        .getValues()
        .map(({ name }) => name)
        .join(", ")
    : (typeName ?? "a value of the declared type");
}
