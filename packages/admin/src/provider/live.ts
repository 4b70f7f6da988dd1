import type { TypedDocumentNode } from "@apollo/client/core";
import type { Client } from "graphql-ws";
import { print } from "graphql";
import { createLiveClient, isToBeOpenedAgain } from "./live-client.ts";

/** Every live event says where to go on after it. */
export interface LiveEvent {
  readonly cursor: string;
}

let client: Client | null = null;

/**
 * Listens until the returned function is called. After a lost connection it goes on behind the last event it had.
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

interface LiveWatch {
  readonly onConnected: () => void;
  /** The socket went, and is being opened again. */
  readonly onLost: () => void;
}

/** Tells how the socket fares. Returns how to stop. */
export function onLive({ onConnected, onLost }: LiveWatch): () => void {
  client ??= createLiveClient();
  const stops = [
    client.on("connected", onConnected),
    client.on("closed", (event) => {
      if (isToBeOpenedAgain(event)) {
        onLost();
      }
    }),
  ];
  return () => stops.forEach((stop) => stop());
}

/** Ends the socket, as signing out does: it was opened with the old session. */
export function closeLive(): void {
  void client?.dispose();
  client = null;
}
