import type { DataSource } from "typeorm";
import type { Row } from "./run.ts";
import type { Statement } from "./statement.ts";

/** What of a pool is used: TypeORM names no statements, and reads every value into an object. */
interface Pool {
  readonly query: (config: {
    readonly text: string;
    readonly values: readonly unknown[];
    readonly name?: string;
    readonly rowMode: "array";
    readonly types: { readonly getTypeParser: () => (text: string) => string };
  }) => Promise<{ readonly rows: Row[] }>;
}

/** PostgreSQL keeps a named statement with its plan as long as the connection lives: so not for everything anybody asks once. */
const MOST_NAMES = 500;
const USES_BEFORE_A_NAME = 3;
const MOST_COUNTED = 5_000;

const AS_TEXT = { getTypeParser: () => (text: string) => text };

/** Runs statements, those asked for again and again prepared under a name, and answers rows of texts. */
export class PreparedStatements {
  readonly #names = new Map<string, string>();
  readonly #uses = new Map<string, number>();

  constructor(private readonly dataSource: DataSource) {}

  async rows({ text, values }: Statement): Promise<Row[]> {
    const { driver, logger } = this.dataSource;
    logger.logQuery(text, [...values]);
    const name = this.#nameOf(text);
    const { rows } = await (driver as unknown as { readonly master: Pool }).master.query({
      text,
      values,
      rowMode: "array",
      types: AS_TEXT,
      ...(name === undefined ? {} : { name }),
    });
    return rows;
  }

  #nameOf(text: string): string | undefined {
    const known = this.#names.get(text);
    if (known !== undefined || this.#names.size >= MOST_NAMES) {
      return known;
    }
    const uses = (this.#uses.get(text) ?? 0) + 1;
    if (uses < USES_BEFORE_A_NAME) {
      this.#count(text, uses);
      return undefined;
    }
    const name = `plan_${String(this.#names.size)}`;
    this.#uses.delete(text);
    this.#names.set(text, name);
    return name;
  }

  #count(text: string, uses: number): void {
    if (this.#uses.size >= MOST_COUNTED) {
      this.#uses.clear();
    }
    this.#uses.set(text, uses);
  }
}
