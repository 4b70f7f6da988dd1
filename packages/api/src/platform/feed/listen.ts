import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";

export interface ListenOptions {
  readonly url: string;
  readonly channel: string;
  /** Called for every notification, and once after each connection: something may have been missed before. */
  readonly onNews: () => void;
}

export interface Listening {
  readonly stop: () => Promise<void>;
}

/** Listens on one connection of its own, and connects again whenever it breaks. */
export function listen(options: ListenOptions): Listening {
  const stopping = new AbortController();
  const running = keepListening(options, stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

const AGAIN_AFTER_MS = 300;

async function keepListening(options: ListenOptions, stopping: AbortSignal): Promise<void> {
  while (!stopping.aborted) {
    await listenOnce(options, stopping);
    await sleep(AGAIN_AFTER_MS, undefined, { signal: stopping }).catch(() => undefined);
  }
}

/** The channel is a constant of ours; a name cannot be a parameter. */
function listenSql(channel: string): string {
  return `LISTEN ${channel}`;
}

/** Until the connection breaks or the listening stops. */
async function listenOnce(
  { url, channel, onNews }: ListenOptions,
  stopping: AbortSignal,
): Promise<void> {
  const client = new Client({
    connectionString: url,
    keepAlive: true,
    connectionTimeoutMillis: 2_000,
  });
  const broken = new Promise<void>((resolve) => {
    client.on("error", () => resolve());
    client.on("end", () => resolve());
    stopping.addEventListener("abort", () => resolve(), { once: true });
  });
  client.on("notification", onNews);
  try {
    await client.connect();
    await client.query(listenSql(channel));
    onNews();
    await broken;
  } catch {
    // Not there yet: the next attempt follows.
  } finally {
    await client.end().catch(() => undefined);
  }
}
