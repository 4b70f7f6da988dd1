import type { Instant } from "@attest/shared/primitives";

/** What happens to one thing: each `yield` names the instant at which it goes on. */
export type Telling = AsyncGenerator<Instant, void, void>;

interface Due {
  readonly at: Instant;
  /** Of two at the same instant the one that was set first goes first. */
  readonly order: number;
  readonly telling: Telling;
}

/** Tells many stories at once in the order of time, and stops at the present: what is unfinished then is open. */
export class Timeline {
  readonly #until: Instant;
  readonly #queue: Due[] = [];
  #count = 0;
  #now: Instant = 0;

  /** The instant at which the story goes on that is being told. */
  get now(): Instant {
    return this.#now;
  }

  constructor(until: Instant) {
    this.#until = until;
  }

  /** Begins a story at an instant; also from within another. */
  begin(at: Instant, telling: Telling): void {
    this.#push({ at, order: (this.#count += 1), telling });
  }

  async run(): Promise<void> {
    for (let due = this.#pop(); due !== undefined && due.at <= this.#until; due = this.#pop()) {
      this.#now = due.at;
      const { done, value } = await due.telling.next();
      if (done !== true) {
        this.begin(Math.max(value, due.at), due.telling);
      }
    }
  }

  #push(due: Due): void {
    const queue = this.#queue;
    let place = queue.length;
    for (
      let above = (place - 1) >> 1;
      place > 0 && isBefore(due, queue[above]);
      above = (place - 1) >> 1
    ) {
      queue[place] = queue[above] as Due;
      place = above;
    }
    queue[place] = due;
  }

  #pop(): Due | undefined {
    const queue = this.#queue;
    const [first] = queue;
    const last = queue.pop();
    if (last === undefined || queue.length === 0) {
      return first;
    }
    let place = 0;
    for (
      let below = this.#earlierChild(place);
      isBefore(queue[below], last);
      below = this.#earlierChild(place)
    ) {
      queue[place] = queue[below] as Due;
      place = below;
    }
    queue[place] = last;
    return first;
  }

  #earlierChild(place: number): number {
    const left = 2 * place + 1;
    return isBefore(this.#queue[left + 1], this.#queue[left]) ? left + 1 : left;
  }
}

function isBefore(one: Due | undefined, other: Due | undefined): boolean {
  if (one === undefined || other === undefined) {
    return one !== undefined;
  }
  return one.at < other.at || (one.at === other.at && one.order < other.order);
}
