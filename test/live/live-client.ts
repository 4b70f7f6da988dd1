import { type Client, createClient } from "graphql-ws";
import WebSocket from "ws";
import type { Colleague } from "../browser/colleague.ts";

/** A socket to an instance, and what came over it. */
export interface LiveClient {
  /** Everything that arrived, oldest first. */
  readonly events: readonly LiveEvent[];
  /** Resolves when the server has taken the subscription. */
  readonly welcomed: Promise<void>;
  /** Resolves with the close code, whoever closed. */
  readonly closed: Promise<number>;
  /** Drops the connection without a word, as a network does. */
  readonly kill: () => void;
}

interface LiveEvent {
  readonly cursor: string;
  readonly at: number;
  readonly number: string;
  readonly action: string;
}

type Subscription = "serviceRecordOpened" | "serviceRecordChanged";
type Raw = Readonly<
  Partial<
    Record<Subscription, { cursor: string; action: string; serviceRecord: { number: string } }>
  >
>;

/** Subscribes as a colleague on the instance at `url`, behind `after`. */
export function listenLive(
  { cookie }: Colleague,
  { url, subscription, after }: { url: string; subscription: Subscription; after?: string },
): LiveClient {
  const events: LiveEvent[] = [];
  const sockets: WebSocket[] = [];
  const client = createLiveClient(url, { cookie, sockets });
  const closed = new Promise<number>((resolve) =>
    client.on("closed", (event) => resolve((event as { code: number }).code)),
  );
  const welcomed = new Promise<void>((resolve) => client.on("connected", () => resolve()));
  const query = `subscription ($after: String) { ${subscription}(after: $after) { cursor action serviceRecord { number } } }`;
  client.subscribe<Raw>(
    { query, variables: { after } },
    {
      next: ({ data }) => {
        const event = data?.[subscription];
        if (event !== undefined) {
          const { cursor, action, serviceRecord } = event;
          events.push({ cursor, action, number: serviceRecord.number, at: performance.now() });
        }
      },
      error: () => undefined,
      complete: () => undefined,
    },
  );
  const kill = (): void => {
    for (const socket of sockets) {
      socket.terminate();
    }
  };
  return { events, welcomed, closed, kill };
}

function createLiveClient(
  url: string,
  { cookie, sockets }: { cookie: string; sockets: WebSocket[] },
): Client {
  class SignedInSocket extends WebSocket {
    constructor(address: string, protocol: string) {
      super(address, protocol, { headers: { cookie } });
      sockets.push(this);
    }
  }
  return createClient({
    url: `${url.replace("http", "ws")}/graphql`,
    webSocketImpl: SignedInSocket,
    lazy: false,
    retryAttempts: 0,
    onNonLazyError: () => undefined,
  });
}
