import { createClient } from "graphql-ws";
import WebSocket from "ws";

/** What somebody shows when their socket opens: a session's token, a key, or nothing. */
export interface Badge {
  readonly session?: string;
  readonly key?: string;
}

/** One thing that came over a socket. */
interface Heard {
  readonly subscription: string;
  readonly cursor: string;
  /** The event's own fields; for a refused field nothing but the code. */
  readonly text: string;
}

/** Somebody who listens over a real WebSocket. */
export interface Listener {
  /** Everything that came, oldest first, over all subscriptions. */
  readonly heard: readonly Heard[];
  /** The close code, whoever closed. */
  readonly closed: Promise<number>;
  readonly subscribe: (document: string, after?: string) => void;
  readonly hangUp: () => Promise<void>;
}

interface Event {
  readonly cursor: string;
}

export function openListener(url: string, { session, key }: Badge): Listener {
  const heard: Heard[] = [];
  const client = createClient({
    url: `${url.replace("http", "ws")}/graphql`,
    webSocketImpl: class extends WebSocket {
      constructor(address: string, protocol: string) {
        super(
          address,
          protocol,
          session === undefined ? {} : { headers: { cookie: `attest=${session}` } },
        );
      }
    },
    ...(key === undefined ? {} : { connectionParams: { authorization: `Bearer ${key}` } }),
    lazy: false,
    retryAttempts: 0,
    onNonLazyError: () => undefined,
  });
  const closed = new Promise<number>((resolve) =>
    client.on("closed", (event) => resolve((event as { code: number }).code)),
  );
  const subscribe = (query: string, after?: string): void => {
    client.subscribe<Record<string, Event>>(
      { query, variables: { after } },
      {
        next: ({ data, errors }) => {
          const [subscription = "", event] = Object.entries(data ?? {})[0] ?? [];
          const { cursor = "", ...rest } = event ?? {};
          const text = errors?.map(({ extensions }) => String(extensions?.["code"])).join();
          heard.push({ subscription, cursor, text: text ?? JSON.stringify(rest) });
        },
        error: () => undefined,
        complete: () => undefined,
      },
    );
  };
  return { heard, closed, subscribe, hangUp: async () => client.dispose() };
}
