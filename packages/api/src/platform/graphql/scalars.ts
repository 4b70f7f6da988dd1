import { GraphQLScalarType, Kind, type ValueNode } from "graphql";
import { formatInstant, isCivilDate, isYearMonth, parseInstant } from "@attest/shared/primitives";
import { badInput } from "../errors.ts";

/** Epoch seconds inside, ISO 8601 with the offset of Asia/Shanghai outside; fractions of a second are dropped. */
export const DateTimeScalar = new GraphQLScalarType<number, string>({
  name: "DateTime",
  description: "ISO 8601 with offset, seconds kept, as 2026-09-30T17:40:00+08:00.",
  serialize: (value) => formatInstant(value as number),
  parseValue: (value) => instantOf(value),
  parseLiteral: (node) => instantOf(textOf(node)),
});

export const DateScalar = new GraphQLScalarType<string, string>({
  name: "Date",
  description: "YYYY-MM-DD in Asia/Shanghai.",
  serialize: (value) => value as string,
  parseValue: (value) => checked(value, { is: isCivilDate, name: "Date", form: "YYYY-MM-DD" }),
  parseLiteral: (node) =>
    checked(textOf(node), { is: isCivilDate, name: "Date", form: "YYYY-MM-DD" }),
});

export const YearMonthScalar = new GraphQLScalarType<string, string>({
  name: "YearMonth",
  description: "YYYY-MM in Asia/Shanghai.",
  serialize: (value) => value as string,
  parseValue: (value) => checked(value, { is: isYearMonth, name: "YearMonth", form: "YYYY-MM" }),
  parseLiteral: (node) =>
    checked(textOf(node), { is: isYearMonth, name: "YearMonth", form: "YYYY-MM" }),
});

/** Anything JSON can say; only ever an answer. */
export const JsonScalar = new GraphQLScalarType({
  name: "JSON",
  description: "A JSON value.",
  serialize: (value) => value,
});

function instantOf(value: unknown): number {
  const instant = typeof value === "string" ? parseInstant(value) : null;
  if (instant === null) {
    throw badInput(
      "DateTime",
      "This is not an instant.",
      "ISO 8601 with offset, as 2026-09-30T17:40:00+08:00",
    );
  }
  return instant;
}

function checked(
  value: unknown,
  { is, name, form }: { is: (text: string) => boolean; name: string; form: string },
): string {
  if (typeof value !== "string" || !is(value)) {
    throw badInput(name, `This is not a ${name}.`, form);
  }
  return value;
}

function textOf(node: ValueNode): string | undefined {
  return node.kind === Kind.STRING ? node.value : undefined;
}
