import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";

/** How one kind of thing is fetched for many keys at once. */
export interface LoaderDefinition<K, V> {
  readonly name: string;
  /** Answers in any order; `keyOf` says which key each belongs to. */
  readonly load: (db: EntityManager, keys: readonly K[]) => Promise<ReadonlyMap<K, V>>;
}

/** The loaders of one operation: a thing asked for twice is fetched once, and never served to another request. */
export class LoaderScope {
  readonly #db: EntityManager;
  readonly #loaders = new Map<string, DataLoader<unknown, unknown>>();

  constructor(db: EntityManager) {
    this.#db = db;
  }

  /** @returns the value, or null when there is none for the key */
  async one<K, V>(definition: LoaderDefinition<K, V>, key: K): Promise<V | null> {
    const loader = this.#loaderOf(definition);
    return ((await loader.load(key)) as V | null | undefined) ?? null;
  }

  /** Drops what was fetched: what a command wrote must be read anew. */
  clear(): void {
    this.#loaders.clear();
  }

  #loaderOf<K, V>(definition: LoaderDefinition<K, V>): DataLoader<unknown, unknown> {
    const existing = this.#loaders.get(definition.name);
    if (existing !== undefined) {
      return existing;
    }
    const loader = new DataLoader<unknown, unknown>(async (keys) => {
      const found = await definition.load(this.#db, keys as readonly K[]);
      return keys.map((key) => found.get(key as K) ?? null);
    });
    this.#loaders.set(definition.name, loader);
    return loader;
  }
}
