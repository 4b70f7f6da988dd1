import type { ErrorCode } from "@attest/shared/refusal";
import { codeOf } from "../use-record.ts";
import type { OutboxItem } from "./outbox-item.ts";

export interface OutboxOptions<Sent> {
  readonly read: () => readonly OutboxItem[];
  readonly keep: (items: readonly OutboxItem[]) => void;
  /** @throws PortalRefusal */
  readonly send: (item: OutboxItem) => Promise<Sent>;
  readonly onSent: (item: OutboxItem, sent: Sent) => void;
  readonly onChange: () => void;
}

/** No fault of the message: it is sent again by itself. */
const PASSING: readonly ErrorCode[] = [
  "SERVICE_UNAVAILABLE",
  "RATE_LIMITED",
  "UNAUTHENTICATED",
  "INTERNAL_SERVER_ERROR",
];
const TRY_AGAIN_MS = 3_000;

/**
 * Sends one message after the other, each under one key for all its tries, until the server has taken or refused it.
 * What waits is kept by the browser; every change reads it anew, as another tab writes there as well.
 */
export class Outbox<Sent> {
  readonly #options: OutboxOptions<Sent>;
  #sending: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isStopped = false;

  constructor(options: OutboxOptions<Sent>) {
    this.#options = options;
  }

  /** The key of the message that is being sent right now. */
  get sending(): string | null {
    return this.#sending;
  }

  add(item: OutboxItem): void {
    this.#keep((items) => [...items, item]);
    this.flush();
  }

  /** A refused one once more. */
  retry(key: string): void {
    this.#keep((items) => items.map((item) => (item.key === key ? asked(item) : item)));
    this.flush();
  }

  remove(key: string): void {
    this.#keep((items) => items.filter((item) => item.key !== key));
  }

  /** Sends what waits, now. */
  flush(): void {
    clearTimeout(this.#timer);
    const next = this.#options.read().find(({ refusal }) => refusal === null);
    if (next === undefined || this.#sending !== null || this.#isStopped) {
      return;
    }
    this.#sending = next.key;
    this.#options.onChange();
    void this.#send(next);
  }

  start(): void {
    this.#isStopped = false;
    this.flush();
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  async #send(item: OutboxItem): Promise<void> {
    try {
      const sent = await this.#options.send(item);
      this.#sending = null;
      this.#options.onSent(item, sent);
      this.remove(item.key);
      this.flush();
    } catch (error) {
      this.#sending = null;
      this.#refused(item.key, codeOf(error));
    }
  }

  #refused(key: string, refusal: ErrorCode): void {
    if (PASSING.includes(refusal)) {
      this.#options.onChange();
      this.#timer = setTimeout(() => this.flush(), TRY_AGAIN_MS);
      return;
    }
    this.#keep((items) => items.map((item) => (item.key === key ? { ...item, refusal } : item)));
    this.flush();
  }

  #keep(change: (items: readonly OutboxItem[]) => readonly OutboxItem[]): void {
    this.#options.keep(change(this.#options.read()));
    this.#options.onChange();
  }
}

function asked(item: OutboxItem): OutboxItem {
  return { ...item, refusal: null };
}
