import {
  getNamedType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";

/** One way into the data: the fields from Query to an object, and all that can be read of it there. */
export interface ReadingPath {
  /** The fields on the way, as `Query.serviceRecords`, `ServiceRecord.contact`, …, and the leaves at its end. */
  readonly fields: readonly string[];
  readonly document: string;
}

/** Where a secret could be read; numbers, times and states have no room for one. */
const TEXTS = new Set(["String", "JSON"]);

/** Pages go on for ever; what they hold is reached by their nodes. */
const PASSED_OVER = new Set(["edges", "pageInfo"]);

/** Every path from Query to an object over at most `depth` fields, none through the same type twice. */
export function readingPaths(
  schema: GraphQLSchema,
  depth: number,
  argumentsOf: Readonly<Record<string, string>>,
): ReadingPath[] {
  const query = schema.getQueryType();
  if (query === undefined || query === null) {
    throw new Error("There is nothing to read.");
  }
  return walk({ type: query, trail: [], calls: [] }, { depth, argumentsOf });
}

interface Step {
  readonly type: GraphQLObjectType;
  readonly trail: readonly string[];
  readonly calls: readonly string[];
}
interface Walk {
  readonly depth: number;
  readonly argumentsOf: Readonly<Record<string, string>>;
}

function walk(step: Step, settings: Walk): ReadingPath[] {
  const { type, trail, calls } = step;
  const here = calls.length === 0 ? [] : leafPath(step);
  if (calls.filter((call) => !call.startsWith("nodes")).length >= settings.depth) {
    return here;
  }
  const next = Object.values(type.getFields()).flatMap((field) => {
    const target = getNamedType(field.type);
    const name = `${type.name}.${field.name}`;
    const isNew =
      isObjectType(target) && !trail.some((passed) => passed.startsWith(`${target.name}.`));
    const call = callOf(field, settings.argumentsOf[name]);
    return isNew && target !== type && call !== null && !PASSED_OVER.has(field.name)
      ? walk({ type: target, trail: [...trail, name], calls: [...calls, call] }, settings)
      : [];
  });
  return [...here, ...next];
}

/** One path a text: a field that is refused takes its neighbours with it, and would hide what they show. */
function leafPath({ type, trail, calls }: Step): ReadingPath[] {
  const leaves = Object.values(type.getFields()).filter(
    ({ type: leaf, args }) => TEXTS.has(getNamedType(leaf).name) && args.length === 0,
  );
  return leaves.map((leaf) => ({
    fields: [...trail, `${type.name}.${leaf.name}`],
    document: `{ ${calls.join(" { ")} { ${leaf.name} }${" }".repeat(calls.length)}`,
  }));
}

/** The field with its arguments; null when it needs one that is not known. */
function callOf(field: GraphQLField<unknown, unknown>, given: string | undefined): string | null {
  if (given !== undefined) {
    return `${field.name}(${given})`;
  }
  const needed = field.args.filter(
    (argument: GraphQLArgument) =>
      isNonNullType(argument.type) && argument.defaultValue === undefined,
  );
  if (needed.length === 0) {
    return field.name;
  }
  return needed.every(({ name }) => name === "first") ? `${field.name}(first: 50)` : null;
}
