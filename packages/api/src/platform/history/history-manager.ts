import {
  DeleteResult,
  EntityNotFoundError,
  InsertResult,
  UpdateResult,
  type EntityManager,
  type EntityTarget,
  type ObjectLiteral,
} from "typeorm";
import type { HistoryMemory } from "./history-memory.ts";
import type { Row } from "./row-filter.ts";

type Target = EntityTarget<ObjectLiteral>;
type Methods = Readonly<Record<string, (...given: never[]) => unknown>>;

/** What touches no row and needs no memory. */
const PLAIN = new Set<PropertyKey>([
  "connection",
  "dataSource",
  "create",
  "merge",
  "hasId",
  "getId",
  "queryRunner",
  "constructor",
  "then",
]);

/** An entity manager over memory: services work with it as with the database's own. */
export function historyManager(db: EntityManager, memory: HistoryMemory): EntityManager {
  const methods: Methods = {
    ...readers(db, memory),
    ...writers(db, memory),
    ...statements(db, memory),
  };
  return new Proxy(db, {
    get: (target, name): unknown => {
      const own = typeof name === "string" ? methods[name] : undefined;
      if (own !== undefined) {
        return own;
      }
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== "function") {
        return value;
      }
      const method = value.bind(target) as (...given: unknown[]) => unknown;
      return PLAIN.has(name) || typeof name === "symbol" ? method : afterRelease(memory, method);
    },
  });
}

/** Rare methods go to the database itself, which knows everything then. */
function afterRelease(memory: HistoryMemory, method: (...given: unknown[]) => unknown) {
  return async (...given: unknown[]): Promise<unknown> => {
    await memory.release();
    return method(...given);
  };
}

function readers(db: EntityManager, memory: HistoryMemory): Methods {
  const find = async (target: Target, asked: object = {}): Promise<ObjectLiteral[]> => {
    const found = memory.keeps(target) ? await memory.find(target, asked) : null;
    if (found !== null) {
      return found;
    }
    await memory.write();
    return db.find(target, asked);
  };
  const findOne = async (target: Target, asked: object): Promise<ObjectLiteral | null> =>
    (await find(target, { ...asked, take: 1 }))[0] ?? null;
  const orFail = async (
    target: Target,
    asked: { readonly where?: unknown },
  ): Promise<ObjectLiteral> => {
    const row = await findOne(target, asked);
    if (row === null) {
      throw new EntityNotFoundError(target, asked.where);
    }
    return row;
  };
  return {
    find,
    findOne,
    findBy: (target: Target, where: unknown) => find(target, { where }),
    findOneBy: (target: Target, where: unknown) => findOne(target, { where }),
    findOneOrFail: orFail,
    findOneByOrFail: (target: Target, where: unknown) => orFail(target, { where }),
    existsBy: async (target: Target, where: unknown) => (await findOne(target, { where })) !== null,
    countBy: async (target: Target, where: unknown) => (await find(target, { where })).length,
  };
}

function writers(db: EntityManager, memory: HistoryMemory): Methods {
  return {
    insert: async (target: Target, rows: Row | Row[]): Promise<InsertResult> => {
      if (await memory.passes(target)) {
        return db.insert(target, rows);
      }
      for (const row of Array.isArray(rows) ? rows : [rows]) {
        await memory.add(target, row);
      }
      return new InsertResult();
    },
    update: async (target: Target, where: object, facts: Row): Promise<UpdateResult> => {
      if (await memory.passes(target)) {
        return db.update(target, where, facts);
      }
      const affected = await memory.update(target, where, facts);
      if (affected === null) {
        await memory.release();
        return db.update(target, where, facts);
      }
      return Object.assign(new UpdateResult(), { affected, raw: [] });
    },
    delete: async (target: Target, where: object): Promise<DeleteResult> => {
      if (await memory.passes(target)) {
        return db.delete(target, where);
      }
      const present = await memory.find(target, { where });
      if (present?.length === 0) {
        return Object.assign(new DeleteResult(), { affected: 0, raw: [] });
      }
      await memory.release();
      return db.delete(target, where);
    },
    save: saver(memory),
  };
}

function saver(memory: HistoryMemory): Methods[string] {
  return async (...given: readonly [Target | Row, Row?]): Promise<unknown> => {
    const [first, second] = given;
    const row = second ?? (first as Row);
    const target = second === undefined ? (row.constructor as Target) : (first as Target);
    for (const one of Array.isArray(row) ? (row as Row[]) : [row]) {
      await memory.save(target, one);
    }
    return row;
  };
}

function statements(db: EntityManager, memory: HistoryMemory): Methods {
  return {
    query: (sql: string, parameters?: unknown[]) => memory.query(sql, parameters),
    // A query builder is handed out at once, with nothing waited for: it may only be for what history does not write.
    createQueryBuilder: (...given: readonly [Target, string]) => db.createQueryBuilder(...given),
  };
}
