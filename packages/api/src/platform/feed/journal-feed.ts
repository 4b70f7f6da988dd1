import type { DataSource } from "typeorm";
import { JOURNAL_CHANNEL } from "../journal.ts";
import { FEED_BATCH, newestSeq, readEntriesAfter, type FeedEntry } from "./feed-entry.ts";
import { listen, type Listening } from "./listen.ts";

export interface JournalFeedOptions {
  readonly dataSource: DataSource;
  readonly url: string;
  /** Told when the feed falls behind or recovers; default: nobody. */
  readonly onTrouble?: (error: unknown) => void;
  /** Told how many seconds passed between hearing of new entries and having them. */
  readonly onRead?: (seconds: number) => void;
}

/** How many of the newest entries are kept at hand for live readers. */
const KEPT = 5_000;
/** A notification lost on the way is made up for by looking anyway. */
const LOOK_ANYWAY_MS = 2_000;

/**
 * The journal as it grows, read once per process for all its subscribers. Entries are numbered in the order of their
 * commits, so "all after the last one had" leaves nothing out.
 */
export class JournalFeed {
  readonly #options: JournalFeedOptions;
  readonly #growthListeners = new Set<() => void>();
  #recent: FeedEntry[] = [];
  /** All entries after this number, up to `newest`, are in `#recent`. */
  #floor = 0;
  #newest = 0;
  #newestIdentityChange = 0;
  #listening: Listening | undefined;
  #timer: NodeJS.Timeout | undefined;
  #reading: Promise<void> | null = null;
  #again = false;

  constructor(options: JournalFeedOptions) {
    this.#options = options;
  }

  /** The number of the newest entry the feed has seen. */
  get newest(): number {
    return this.#newest;
  }

  /** The number of the newest entry that may have changed who somebody is or belongs to. */
  get newestIdentityChange(): number {
    return this.#newestIdentityChange;
  }

  async start(): Promise<void> {
    this.#newest = await newestSeq(this.#options.dataSource);
    this.#floor = this.#newest;
    const onNews = (): void => this.#look();
    this.#listening = listen({ url: this.#options.url, channel: JOURNAL_CHANNEL, onNews });
    this.#timer = setInterval(onNews, LOOK_ANYWAY_MS);
    this.#timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#listening?.stop();
    await this.#reading;
  }

  /** @returns stops telling */
  onGrowth(listener: () => void): () => void {
    this.#growthListeners.add(listener);
    return () => void this.#growthListeners.delete(listener);
  }

  /** The next entries after a number, from memory for whoever keeps up, else from the database. */
  async entriesAfter(seq: number): Promise<readonly FeedEntry[]> {
    if (seq < this.#floor) {
      return readEntriesAfter(this.#options.dataSource, seq);
    }
    return seq >= this.#newest ? [] : this.#recent.slice(firstAfter(this.#recent, seq));
  }

  /** How many readers wait for growth; for tests and metrics. */
  get readers(): number {
    return this.#growthListeners.size;
  }

  #look(): void {
    if (this.#reading !== null) {
      this.#again = true;
      return;
    }
    const heard = performance.now();
    this.#reading = this.#readNew()
      .then(() => this.#options.onRead?.((performance.now() - heard) / 1000))
      .catch((error: unknown) => this.#options.onTrouble?.(error))
      .finally(() => {
        this.#reading = null;
        if (this.#again) {
          this.#again = false;
          this.#look();
        }
      });
  }

  async #readNew(): Promise<void> {
    let read: FeedEntry[];
    do {
      read = await readEntriesAfter(this.#options.dataSource, this.#newest);
      this.#keep(read);
    } while (read.length === FEED_BATCH);
  }

  #keep(entries: readonly FeedEntry[]): void {
    const last = entries.at(-1);
    if (last === undefined) {
      return;
    }
    this.#recent.push(...entries);
    this.#newest = last.seq;
    this.#newestIdentityChange =
      entries.findLast(changesIdentity)?.seq ?? this.#newestIdentityChange;
    if (this.#recent.length > 2 * KEPT) {
      this.#recent = this.#recent.slice(-KEPT);
      this.#floor = (this.#recent[0]?.seq ?? 1) - 1;
    }
    for (const listener of [...this.#growthListeners]) {
      listener();
    }
  }
}

function changesIdentity({ area }: FeedEntry): boolean {
  return area === "ACCOUNT" || area === "ORGANISATION";
}

function firstAfter(entries: readonly FeedEntry[], seq: number): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.seq ?? Infinity) > seq) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}
