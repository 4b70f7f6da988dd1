import type { GraphQLObjectType } from "graphql";
import { Reason, Unplanned } from "./unplanned.ts";
import { asObject } from "./as-object.ts";
import type { Asked, Compilation } from "./compilation.ts";
import { callOf, cursorKeys, cursorOf, type PageCall } from "./page-call.ts";
import type { Row, Run, Write, Written } from "./run.ts";
import { selectedFields, type Selected } from "./selection.ts";
import type { Place } from "./source.ts";
import { writeObject, type KeyedWrite } from "./write-object.ts";

/** A connection is written from a row of two: the page's rows, and the count's text. */
export interface CompiledConnection {
  readonly written: Written;
  readonly needsRows: boolean;
  readonly needsTotal: boolean;
}

export interface AskedConnection extends Asked {
  /** Under which the run keeps the page. */
  readonly number: number;
  /** What `endCursor` says on an empty page; left out: null. */
  readonly emptyCursor?: (run: Run) => string;
}

/** Compiles `nodes`, `edges`, `pageInfo` and `totalCount` over the rows of a page. */
export function compileConnection(
  compilation: Compilation,
  place: Place,
  asked: AskedConnection,
): CompiledConnection {
  const compiler = new ConnectionCompiler(compilation, place, asked);
  const written = compiler.object(asked, (selected, type) => compiler.field(selected, type));
  return { written, needsRows: compiler.needsRows, needsTotal: compiler.needsTotal };
}

/**
 * A cursor is looked at by PostgreSQL, with the rows: where none are asked for, only the ordinary way sees that it is
 * foreign.
 */
export function demandCursorRead({ needsRows }: CompiledConnection, { after }: PageCall): void {
  if (after !== null && !needsRows) {
    throw new Unplanned(Reason.DECLINED, "a cursor without rows");
  }
}

type WriteField = (selected: Selected, type: GraphQLObjectType) => Written;

class ConnectionCompiler {
  needsRows = false;
  needsTotal = false;
  #keys: number | null = null;

  constructor(
    private readonly compilation: Compilation,
    private readonly place: Place,
    private readonly asked: AskedConnection,
  ) {}

  /** The fields of an object of the connection's own. */
  object({ type, nodes }: Asked, field: WriteField): Written {
    const sets = nodes.map(({ selectionSet }) => selectionSet);
    const fields: KeyedWrite[] = selectedFields(sets, this.compilation.facts).map((selected) => ({
      key: selected.key,
      written: this.#allowed(selected, type, field),
    }));
    return writeObject(fields);
  }

  field({ name, nodes }: Selected, type: GraphQLObjectType): Written {
    const definition = type.getFields()[name];
    const child = definition === undefined ? type : asObjectOrSelf(definition.type, type);
    switch (name) {
      case "nodes":
        this.needsRows = true;
        return this.#list(this.compilation.object(this.place, { type: child, nodes }));
      case "edges":
        this.needsRows = true;
        return this.#list(
          this.object({ type: child, nodes }, (one, edge) => this.#edge(one, edge)),
        );
      case "pageInfo":
        this.needsRows = true;
        return this.object({ type: child, nodes }, (one) => this.#pageInfo(one));
      case "totalCount":
        this.needsTotal = true;
        return { write: ([, total]) => (total as string | null) ?? "0" };
      default:
        throw new Unplanned(Reason.FIELD, `${type.name}.${name}`);
    }
  }

  #allowed(selected: Selected, type: GraphQLObjectType, field: WriteField): Written {
    if (selected.name === "__typename") {
      return { write: () => JSON.stringify(type.name) };
    }
    if (this.compilation.denied.has(`${type.name}.${selected.name}`)) {
      throw new Unplanned(Reason.REFUSED, `${type.name}.${selected.name}`);
    }
    return field(selected, type);
  }

  #edge({ name, nodes }: Selected, type: GraphQLObjectType): Written {
    if (name === "cursor") {
      const cursor = this.#cursor();
      return { write: (row, run) => `"${cursor(row, run)}"` };
    }
    const definition = type.getFields()[name];
    return this.compilation.object(this.place, {
      type: asObjectOrSelf(definition?.type ?? type, type),
      nodes,
    });
  }

  #pageInfo({ name }: Selected): Written {
    const { number, emptyCursor } = this.asked;
    switch (name) {
      case "hasNextPage":
        return {
          write: ([rows], run) => String((rows as Row[]).length > callOf(run, number).page.first),
        };
      case "hasPreviousPage":
        return {
          write: (_, run) => {
            const { after, offset } = callOf(run, number).page;
            return String(after != null || (offset ?? 0) > 0);
          },
        };
      default:
        return { write: this.#endOf(name === "startCursor" ? 0 : -1, emptyCursor) };
    }
  }

  #endOf(index: 0 | -1, empty: AskedConnection["emptyCursor"]): Write {
    const cursor = this.#cursor();
    return (page, run) => {
      const row = this.#shown(page, run).at(index);
      const text = row === undefined ? (index === -1 ? empty?.(run) : undefined) : cursor(row, run);
      return text === undefined ? "null" : JSON.stringify(text);
    };
  }

  #cursor(): (row: Row, run: Run) => string {
    const { number } = this.asked;
    const { source, alias } = this.place;
    this.#keys ??= source.add([(run) => cursorKeys(callOf(run, number), alias)]);
    const slot = this.#keys;
    return (row, run) => cursorOf(callOf(run, number), row[slot] as string);
  }

  #list({ write, gather }: Written): Written {
    return {
      write: (page, run) =>
        `[${this.#shown(page, run)
          .map((row) => write(row, run))
          .join(",")}]`,
      ...(gather === undefined
        ? {}
        : {
            gather: (page, run, pending) => {
              for (const row of this.#shown(page, run)) {
                gather(row, run, pending);
              }
            },
          }),
    };
  }

  /** One row more than asked for is read, to know whether there is a next page. */
  #shown([rows]: Row, run: Run): Row[] {
    return (rows as Row[]).slice(0, callOf(run, this.asked.number).page.first);
  }
}

function asObjectOrSelf(
  type: Parameters<typeof asObject>[0],
  self: GraphQLObjectType,
): GraphQLObjectType {
  return type === self ? self : isScalar(type) ? self : asObject(type);
}

function isScalar(type: Parameters<typeof asObject>[0]): boolean {
  return /^(Int|String|Boolean)!?$/.test(String(type));
}
