import type { EntityManager, EntityTarget, ObjectLiteral } from "typeorm";
import { rowFilter, rowOrder, type Row } from "./row-filter.ts";
import { RowStore } from "./row-store.ts";
import { isReading, StatementMemory } from "./statement-memory.ts";
import { writeRows } from "./write-rows.ts";

type Target = EntityTarget<ObjectLiteral>;

/** The options of a `find` that are answered from memory. */
interface Asked {
  readonly where?: unknown;
  readonly order?: Readonly<Record<string, unknown>>;
  readonly lock?: unknown;
  readonly take?: number;
}

/** A row has all its columns here, also where `select` asks for some. */
const ANSWERED = new Set(["where", "order", "lock", "take", "select"]);

/**
 * The tables of one long transaction, each read once and written at the end. Whatever memory cannot answer is asked of
 * the database, which is brought up to date first; so the same rows result, statement for statement or all at once.
 */
export class HistoryMemory {
  readonly #db: EntityManager;
  readonly #statements: StatementMemory;
  readonly #stores = new Map<string, RowStore>();
  /** Tables in the order in which something was first put into them: what is referred to comes first. */
  readonly #written: RowStore[] = [];

  constructor(db: EntityManager) {
    this.#db = db;
    this.#statements = new StatementMemory(db);
  }

  /** Whether a table's rows are kept here: those that one key tells apart. */
  keeps(target: Target): boolean {
    return this.#db.dataSource.getMetadata(target).primaryColumns.length === 1;
  }

  /** Whether a change goes to the database itself, which is brought up to date for it. */
  async passes(target: Target): Promise<boolean> {
    if (this.keeps(target)) {
      return false;
    }
    await this.write();
    this.#statements.changed(this.#db.dataSource.getMetadata(target).tableName);
    return true;
  }

  async store(target: Target): Promise<RowStore> {
    const metadata = this.#db.dataSource.getMetadata(target);
    const known = this.#stores.get(metadata.tableName);
    if (known !== undefined) {
      return known;
    }
    const store = new RowStore(
      metadata,
      (await this.#db.find(target)).map((row) => ({ ...row })),
    );
    this.#stores.set(metadata.tableName, store);
    return store;
  }

  /** Copies of the rows that were asked for; null when memory cannot answer. */
  async find(target: Target, asked: Asked): Promise<ObjectLiteral[] | null> {
    const filter = rowFilter(asked.where);
    if (filter === null || Object.keys(asked).some((option) => !ANSWERED.has(option))) {
      return null;
    }
    const store = await this.store(target);
    const rows = [...store.candidates(asked.where)].filter(filter);
    const ordered = asked.order === undefined ? rows : rows.sort(rowOrder(asked.order));
    return ordered
      .slice(0, asked.take)
      .map((row) => Object.assign(store.metadata.create() as ObjectLiteral, row));
  }

  async add(target: Target, facts: Row): Promise<void> {
    const store = await this.store(target);
    store.add(facts);
    this.#note(store);
  }

  /** Changes a row or adds it, as `save` does; a row with a version learns its new one. */
  async save(target: Target, facts: Row): Promise<void> {
    const store = await this.store(target);
    const present = store.sameAs(facts);
    if (present === undefined) {
      store.add(plain(store, facts));
    } else {
      store.change(present, withoutVersion(store, plain(store, facts)));
    }
    this.#note(store);
    const version = store.metadata.versionColumn?.propertyName;
    if (version !== undefined) {
      facts[version] = store.sameAs(facts)?.[version];
    }
  }

  /** @returns how many rows; null when memory cannot answer */
  async update(target: Target, where: unknown, facts: Row): Promise<number | null> {
    const filter = rowFilter(where);
    if (filter === null) {
      return null;
    }
    const store = await this.store(target);
    const rows = [...store.candidates(where)].filter(filter);
    rows.forEach((row) => store.change(row, withoutVersion(store, facts)));
    this.#note(store);
    return rows.length;
  }

  /** A statement of a command's own: what it may read is written before; what it may have written is read anew. */
  async query(sql: string, parameters?: unknown[]): Promise<unknown> {
    const mentioned = this.#statements.tablesOf(sql);
    if (mentioned.some((table) => this.#stores.get(table)?.isChanged === true)) {
      await this.write();
    }
    if (!isReading(sql)) {
      mentioned.forEach((table) => void this.#stores.delete(table));
    }
    return this.#statements.query(sql, parameters);
  }

  /** Writes everything and forgets it. */
  async release(): Promise<void> {
    await this.write();
    this.#stores.clear();
    this.#written.length = 0;
  }

  async write(): Promise<void> {
    for (const store of this.#written) {
      await writeRows(this.#db, store.metadata, store.takeChanged());
    }
  }

  #note(store: RowStore): void {
    this.#statements.changed(store.metadata.tableName);
    if (store.isChanged && !this.#written.includes(store)) {
      this.#written.push(store);
    }
  }
}

/** Entities may carry more than columns. */
function plain({ metadata }: RowStore, facts: Row): Row {
  return Object.fromEntries(
    metadata.columns.map(({ propertyName }) => [propertyName, facts[propertyName]]),
  );
}

function withoutVersion({ metadata }: RowStore, facts: Row): Row {
  const version = metadata.versionColumn?.propertyName;
  return version === undefined ? facts : { ...facts, [version]: undefined };
}
