import type { TypedDocumentNode } from "@apollo/client/core";
import { createClient } from "graphql-ws";
import type { Client } from "graphql-ws";
import { print } from "graphql";

/** Every live event says where to go on after it. */
export interface LiveEvent {
  readonly cursor: string;
}

let client: Client | null = null;

/**
 * Listens until the returned function is called. After a lost connection it goes on behind the last event it had.
 * The socket is opened by the first listener and closed by the last.
 */
export function listen<Event extends LiveEvent, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Readonly<Record<string, Event>>, Variables>,
  variables: Variables,
  onEvent: (event: Event) => void,
): () => void {
  client ??= createLiveClient();
  // graphql-ws sends this very object again when it reconnects, so the cursor is written into it.
  const payload = {
    query: print(document),
    variables: { ...variables, after: null as string | null },
  };
  return client.subscribe<Record<string, Event>>(payload, {
    next: ({ data }) => {
      const event = Object.values(data ?? {})[0];
      if (event !== undefined) {
        payload.variables.after = event.cursor;
        onEvent(event);
      }
    },
    // Lists work without: the next reload shows what was missed.
    error: () => undefined,
    complete: () => undefined,
  });
}

/** Tells whenever the socket has opened anew: what happened before was not heard. Returns how to stop. */
export function onLiveConnected(listener: () => void): () => void {
  client ??= createLiveClient();
  return client.on("connected", listener);
}

/** Ends the socket, as signing out does: it was opened with the old session. */
export function closeLive(): void {
  void client?.dispose();
  client = null;
}

function createLiveClient(): Client {
  const protocol = location.protocol === "https:" ? "wss:" : "ws:";
  return createClient({
    url: `${protocol}//${location.host}/graphql`,
    lazyCloseTimeout: 3000,
    retryAttempts: Number.POSITIVE_INFINITY,
    keepAlive: 20_000,
    shouldRetry: (closed) => !(closed instanceof CloseEvent && FINAL.includes(closed.code)),
  });
}

/** Unauthorised and forbidden: asking again would change nothing. */
const FINAL: readonly number[] = [4401, 4403];
