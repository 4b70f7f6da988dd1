import type { Context } from "graphql-ws";
import type { WebSocket } from "ws";
import type { Identified } from "../create-context.ts";
import type { Credentials } from "../http/credentials.ts";
import { LIMITS } from "../limits/limits.ts";
import { actorOf, type Viewer } from "../viewer.ts";

/** Our own reasons to close, beside those of the protocol. */
export const CloseReason = {
  FORBIDDEN: { code: 4403, text: "Forbidden" },
  TOO_MANY: { code: 1008, text: "Too many sockets" },
  TOO_SLOW: { code: 1013, text: "Too slow" },
  GOING_AWAY: { code: 1001, text: "Going away" },
  INTERNAL: { code: 4500, text: "Internal server error" },
} as const;

/** One client's socket, with what is known of who is behind it. */
export interface LiveSocket {
  readonly socket: WebSocket;
  readonly address: string;
  readonly requestId: string;
  readonly headers: {
    readonly cookie?: string | undefined;
    readonly authorization?: string | undefined;
  };
  credentials: Credentials | null;
  identity: KnownIdentity | null;
}

/** Who it was when last asked. */
export interface KnownIdentity {
  readonly identified: Identified;
  /** Seconds of the process when it was asked. */
  readonly at: number;
  /** The newest entry then that may have changed it. */
  readonly change: number;
}

export type LiveContext = Context<Record<string, unknown>, LiveSocket>;

/** Sends without waiting for a client that does not read; one that is too far behind is cut off. */
export function sendTo(socket: WebSocket, data: string): void {
  if (socket.readyState !== socket.OPEN) {
    return;
  }
  if (socket.bufferedAmount > LIMITS.bufferedBytes) {
    // A closing handshake would wait behind what is not read.
    socket.terminate();
    return;
  }
  socket.send(data);
}

export function closeSocket(
  socket: WebSocket,
  { code, text }: { readonly code: number; readonly text: string },
): void {
  socket.close(code, text);
}

/** Whether it is the same person or key with the same rights. */
export function sameRights(a: Viewer, b: Viewer): boolean {
  if (actorOf(a) !== actorOf(b)) {
    return false;
  }
  return (
    a.kind !== "STAFF" ||
    b.kind !== "STAFF" ||
    [...a.roles].sort().join() === [...b.roles].sort().join()
  );
}
