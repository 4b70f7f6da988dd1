import {
  getNamedType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from "graphql";
import { randomValue, type Chance } from "./random-value.ts";

/** An operation with what it is given. */
export interface RandomOperation {
  readonly document: string;
  readonly variables: Record<string, unknown>;
  /** The root fields asked for. */
  readonly roots: readonly string[];
}

/** A query by chance from whatever the schema has: what a module adds is asked for from its first day. */
export function randomOperation(schema: GraphQLSchema, chance: Chance): RandomOperation {
  return new OperationWriter(schema, chance).write();
}

type AnyField = GraphQLField<unknown, unknown>;

class OperationWriter {
  readonly #declared: string[] = [];
  readonly #variables: Record<string, unknown> = {};
  readonly #fragments: string[] = [];

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly chance: Chance,
  ) {}

  write(): RandomOperation {
    const { random } = this.chance;
    const query = this.schema.getQueryType();
    if (query == null) {
      throw new Error("There is nothing to ask for.");
    }
    const fields = Object.values(query.getFields());
    const roots = [random.pick(fields)];
    const more = random.chance(0.15) ? [random.pick(fields)] : [];
    const texts = [...roots, ...more].map((field, index) =>
      this.#field(field, `r${String(index)}`, 0),
    );
    const declared = this.#declared.length === 0 ? "" : ` (${this.#declared.join(", ")})`;
    return {
      document: `query${declared} { ${texts.join(" ")} }${this.#fragments.join("")}`,
      variables: this.#variables,
      roots: [...roots, ...more].map(({ name }) => name),
    };
  }

  #field(field: AnyField, alias: string | null, depth: number): string {
    const args = this.#arguments(field);
    const type = getNamedType(field.type);
    const below = isObjectType(type) ? ` ${this.#selection(type, depth + 1)}` : "";
    const name = alias === null ? field.name : `${alias}: ${field.name}`;
    return `${name}${args}${this.#directive()}${below}`;
  }

  #directive(): string {
    if (!this.chance.random.chance(0.03)) {
      return "";
    }
    const word = this.chance.random.chance(0.5) ? "include" : "skip";
    return ` @${word}(if: ${this.#variable("Boolean!", this.chance.random.chance(0.5))})`;
  }

  #selection(type: GraphQLObjectType, depth: number): string {
    const { random } = this.chance;
    const fields = Object.values(type.getFields());
    const leaves = fields.filter((field) => !isObjectType(getNamedType(field.type)));
    const branches = fields.filter((field) => isObjectType(getNamedType(field.type)));
    const some = leaves.filter(() => random.chance(0.4)).map((field) => this.#leaf(field, depth));
    const share = type.name.endsWith("Connection") || type.name.endsWith("Edge") ? 0.6 : 0.25;
    const deep =
      depth >= 7
        ? []
        : branches
            .filter(() => random.chance(share))
            .slice(0, 4)
            .map((field) => this.#field(field, null, depth));
    const asked = random.chance(0.1) || some.length + deep.length === 0 ? ["__typename"] : [];
    const texts = shuffled([...some, ...deep, ...asked], random);
    return random.chance(0.08) ? this.#asFragment(type, texts) : `{ ${texts.join(" ")} }`;
  }

  #leaf(field: AnyField, depth: number): string {
    const { random } = this.chance;
    return this.#field(
      field,
      random.chance(0.05) ? `a${String(random.int(1, 9))}${field.name}` : null,
      depth,
    );
  }

  #asFragment(type: GraphQLObjectType, texts: readonly string[]): string {
    const body = `{ ${texts.join(" ")} }`;
    if (this.chance.random.chance(0.5)) {
      return `{ ... on ${type.name} ${body} }`;
    }
    const name = `F${String(this.#fragments.length)}`;
    this.#fragments.push(` fragment ${name} on ${type.name} ${body}`);
    return `{ ...${name} }`;
  }

  #arguments(field: AnyField): string {
    const { random } = this.chance;
    const given = field.args.filter((arg) => isRequired(arg) || random.chance(oddsOf(arg)));
    const texts = given.map(
      (arg) =>
        `${arg.name}: ${this.#variable(String(arg.type), randomValue(this.chance, arg.type, this.#nameOf(field, arg)))}`,
    );
    return texts.length === 0 ? "" : `(${texts.join(", ")})`;
  }

  /** `id` of a root field is of what the field is called. */
  #nameOf({ name }: AnyField, arg: GraphQLArgument): string {
    return arg.name === "id" ? name : arg.name;
  }

  #variable(type: string, value: unknown): string {
    const name = `v${String(this.#declared.length)}`;
    this.#declared.push(`$${name}: ${type}`);
    this.#variables[name] = value;
    return `$${name}`;
  }
}

function isRequired({ type, defaultValue }: GraphQLArgument): boolean {
  return isNonNullType(type) && defaultValue === undefined;
}

/** Without an id there is nothing to see, with a cursor from elsewhere an error. */
function oddsOf({ name }: GraphQLArgument): number {
  return name === "id" ? 0.9 : name === "after" || name === "offset" ? 0.04 : 0.25;
}

function shuffled<T>(items: readonly T[], random: Chance["random"]): T[] {
  return items
    .map((item) => ({ item, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
