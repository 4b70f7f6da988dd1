import {
  getVariableValues,
  Kind,
  visit,
  type DirectiveNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from "graphql";
import type { DataSource } from "typeorm";
import { rightsKeyOf } from "../access/rights-key.ts";
import type { ApiContext } from "../context.ts";
import { NewestKept } from "../newest-kept.ts";
import { compileOperation, type Plan } from "./compile-operation.ts";
import { PlannedText } from "./planned-text.ts";
import { PreparedStatements } from "./prepared-statements.ts";
import type { Run } from "./run.ts";
import type { TypeBook } from "./type-book.ts";
import { Reason, Unplanned } from "./unplanned.ts";

/** One execution of an operation that was checked in every respect. */
export interface PlannedRequest {
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** As the client sent them. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: ApiContext;
}

export interface ReadPlanOptions {
  readonly book: TypeBook;
  readonly dataSource: DataSource;
  /** Told how many seconds a compiling took. */
  readonly onCompiled?: (seconds: number) => void;
  /** What is denied to a viewer, as the compiler is told; a test takes it away to see that it is noticed. */
  readonly denied?: (context: ApiContext) => ReadonlySet<string>;
  /** With whose eyes is read; a test lends others to see that it is noticed. */
  readonly eyes?: (context: ApiContext) => ApiContext;
}

/** As many documents × rights as are kept. */
const MOST_PLANS = 1_000;

/** Reads whole queries by few statements and writes their answers, for what it can express. */
export class ReadPlan {
  readonly #plans = new NewestKept<Plan | Unplanned>(MOST_PLANS);
  readonly #shapes = new WeakMap<OperationDefinitionNode, Shape>();
  readonly #statements: PreparedStatements;
  #documents = 0;

  constructor(private readonly options: ReadPlanOptions) {
    this.#statements = new PreparedStatements(options.dataSource);
  }

  /**
   * @returns the answer's data, written
   * @throws Unplanned when the ordinary way has to answer
   */
  async answer(request: PlannedRequest): Promise<PlannedText> {
    const variables = this.#coerced(request);
    const plan = this.#planOf({ ...request, variables });
    const run: Run = {
      context: this.options.eyes?.(request.context) ?? request.context,
      variables,
      pages: new Map(),
      loaded: new Map(),
      objects: 0,
    };
    for (const prepare of plan.prepare) {
      prepare(run);
    }
    const texts = await Promise.all(
      plan.fields.map(async ({ key, read }) => {
        const text = await read(run, (statement) => this.#statements.rows(statement));
        return `${JSON.stringify(key)}:${text}`;
      }),
    );
    return new PlannedText(`{${texts.join(",")}}`, run.objects, plan.resolved);
  }

  #coerced({ operation, variables }: PlannedRequest): Readonly<Record<string, unknown>> {
    const definitions = operation.variableDefinitions ?? [];
    if (definitions.length === 0) {
      return {};
    }
    const { coerced } = getVariableValues(this.options.book.schema, definitions, variables);
    if (coerced === undefined) {
      throw new Unplanned(Reason.ERROR, "a variable does not fit");
    }
    return coerced;
  }

  #planOf(request: PlannedRequest): Plan {
    const key = this.#keyOf(request);
    const known = this.#plans.get(key) ?? this.#compiled(request);
    this.#plans.set(key, known);
    if (known instanceof Unplanned) {
      throw known;
    }
    return known;
  }

  #keyOf({ operation, fragments, variables, context }: PlannedRequest): string {
    const shape = this.#shapes.get(operation) ?? {
      id: (this.#documents += 1),
      deciding: decidingVariables([operation, ...fragments.values()]),
    };
    this.#shapes.set(operation, shape);
    const decided = shape.deciding.map((name) => String(variables[name]));
    return `${String(shape.id)} ${decided.join()} ${rightsKeyOf(context.viewer)}`;
  }

  #compiled({ operation, fragments, variables, context }: PlannedRequest): Plan | Unplanned {
    const started = performance.now();
    const denied = this.options.denied?.(context) ?? context.rights().denied;
    const isAnonymous = context.viewer.kind === "ANONYMOUS";
    try {
      return compileOperation(this.options.book, {
        operation,
        fragments,
        variables,
        denied,
        isAnonymous,
      });
    } catch (error) {
      if (error instanceof Unplanned) {
        return error;
      }
      throw error;
    } finally {
      this.options.onCompiled?.((performance.now() - started) / 1000);
    }
  }
}

interface Shape {
  readonly id: number;
  /** Variables on which it depends what is selected. */
  readonly deciding: readonly string[];
}

function decidingVariables(
  definitions: readonly (OperationDefinitionNode | FragmentDefinitionNode)[],
): string[] {
  const names = new Set<string>();
  const note = (directive: DirectiveNode): void => {
    for (const { value } of directive.arguments ?? []) {
      if (value.kind === Kind.VARIABLE) {
        names.add(value.name.value);
      }
    }
  };
  for (const definition of definitions) {
    visit(definition, { Directive: note });
  }
  return [...names];
}
