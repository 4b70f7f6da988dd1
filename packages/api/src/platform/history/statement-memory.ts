import type { EntityManager } from "typeorm";

interface Known {
  readonly asOf: number;
  readonly rows: unknown;
}

/** Whatever tells another thing each time it is asked. */
const VOLATILE = /\b(nextval|now|company_now|clock_timestamp|random|FOR UPDATE)\b/i;

/** What statements of the commands' own have answered, for as long as nothing they mention has changed. */
export class StatementMemory {
  readonly #db: EntityManager;
  readonly #tables: readonly string[];
  readonly #mentioned = new Map<string, readonly string[]>();
  readonly #changes = new Map<string, number>();
  readonly #answers = new Map<string, Known>();

  constructor(db: EntityManager) {
    this.#db = db;
    this.#tables = db.dataSource.entityMetadatas.map(({ tableName }) => tableName);
  }

  /** The tables of entities that a statement names. */
  tablesOf(sql: string): readonly string[] {
    const known = this.#mentioned.get(sql);
    if (known !== undefined) {
      return known;
    }
    const words = new Set(sql.match(/\w+/g));
    const tables = this.#tables.filter((table) => words.has(table));
    this.#mentioned.set(sql, tables);
    return tables;
  }

  changed(table: string): void {
    this.#changes.set(table, (this.#changes.get(table) ?? 0) + 1);
  }

  async query(sql: string, parameters?: unknown[]): Promise<unknown> {
    const tables = this.tablesOf(sql);
    if (!isReading(sql)) {
      tables.forEach((table) => this.changed(table));
    }
    if (!isReading(sql) || tables.length === 0 || VOLATILE.test(sql)) {
      return this.#db.query(sql, parameters);
    }
    const question = `${sql}\u0000${JSON.stringify(parameters ?? [])}`;
    const asOf = tables.reduce((total, table) => total + (this.#changes.get(table) ?? 0), 0);
    const known = this.#answers.get(question);
    if (known?.asOf === asOf) {
      return known.rows;
    }
    const rows: unknown = await this.#db.query(sql, parameters);
    this.#answers.set(question, { asOf, rows });
    return rows;
  }
}

/** Whether a statement only reads. */
export function isReading(sql: string): boolean {
  return /^\s*SELECT\b/i.test(sql);
}
