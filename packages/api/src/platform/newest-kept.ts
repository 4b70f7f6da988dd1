/** Keeps the newest of what was made, by key; what was not asked for longest goes first. */
export class NewestKept<T> {
  readonly #kept = new Map<string, T>();

  constructor(private readonly most: number) {}

  get size(): number {
    return this.#kept.size;
  }

  get(key: string): T | undefined {
    const found = this.#kept.get(key);
    if (found !== undefined) {
      this.#kept.delete(key);
      this.#kept.set(key, found);
    }
    return found;
  }

  set(key: string, value: T): void {
    this.#kept.set(key, value);
    const oldest = this.#kept.size > this.most ? this.#kept.keys().next() : undefined;
    if (oldest?.done === false) {
      this.#kept.delete(oldest.value);
    }
  }
}
