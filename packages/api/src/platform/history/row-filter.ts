import { FindOperator } from "typeorm";

/** A row as an entity holds it. */
export type Row = Record<string, unknown>;

/** What a `where` asks of a row; null when it asks for more than is known here, and the database must answer. */
export function rowFilter(where: unknown): ((row: Row) => boolean) | null {
  if (where === undefined) {
    return () => true;
  }
  const parts = (Array.isArray(where) ? where : [where]).map((part) => conjunction(part as Row));
  const known = parts.filter((part) => part !== null);
  return known.length === parts.length ? (row) => known.some((holds) => holds(row)) : null;
}

function conjunction(where: Row): ((row: Row) => boolean) | null {
  const tests = Object.entries(where).map(([property, asked]) => {
    const test = valueTest(asked);
    return test === null ? null : (row: Row): boolean => test(row[property] ?? null);
  });
  const known = tests.filter((test) => test !== null);
  return known.length === tests.length ? (row) => known.every((holds) => holds(row)) : null;
}

type ValueTest = (value: unknown) => boolean;

function valueTest(asked: unknown): ValueTest | null {
  if (asked instanceof FindOperator) {
    return operatorTest(asked);
  }
  return typeof asked === "object" || asked === undefined ? null : (value) => value === asked;
}

function operatorTest(operator: FindOperator<unknown>): ValueTest | null {
  const asked: unknown = operator.value;
  switch (operator.type) {
    case "isNull":
      return (value) => value === null;
    case "in":
      return (value) => (asked as unknown[]).includes(value);
    case "not": {
      const inner = operator.child === undefined ? valueTest(asked) : operatorTest(operator.child);
      return inner === null ? null : (value) => !inner(value);
    }
    default:
      return comparison(operator.type, asked);
  }
}

function comparison(type: string, asked: unknown): ValueTest | null {
  const against = asked as number;
  const tests: Readonly<Record<string, (value: number) => boolean>> = {
    equal: (value) => value === against,
    moreThan: (value) => value > against,
    moreThanOrEqual: (value) => value >= against,
    lessThan: (value) => value < against,
    lessThanOrEqual: (value) => value <= against,
  };
  const test = tests[type];
  return test === undefined ? null : (value) => value !== null && test(value as number);
}

/** How rows are ordered, nulls last as in the database. */
export function rowOrder(
  order: Readonly<Record<string, unknown>>,
): (one: Row, other: Row) => number {
  const keys = Object.entries(order);
  return (one, other) => {
    for (const [property, direction] of keys) {
      const way = String(direction).toUpperCase() === "DESC" ? -1 : 1;
      const difference = compare(one[property], other[property]);
      if (difference !== 0) {
        return way * difference;
      }
    }
    return 0;
  };
}

function compare(one: unknown, other: unknown): number {
  if (one === other) {
    return 0;
  }
  if (one === null || other === null) {
    return one === null ? 1 : -1;
  }
  return (one as number) < (other as number) ? -1 : 1;
}
