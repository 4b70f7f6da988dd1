import type { IncomingMessage } from "node:http";
import { makeServer } from "graphql-ws";
import type { WebSocket } from "ws";
import { requestIdOf } from "../http/request-id.ts";
import type { Log } from "../log.ts";
import type { LiveFacts } from "./live-operation.ts";
import { closeSocket, CloseReason, sendTo, type LiveSocket } from "./live-socket.ts";
import { liveProtocol } from "./protocol.ts";
import type { SocketRegistry } from "./socket-registry.ts";

export interface SocketFacts {
  readonly facts: LiveFacts;
  readonly registry: SocketRegistry;
  readonly log: Log;
}

const PING_MS = 12_000;

/** Serves one client until its socket closes, however it closes. */
export function serveSocket(
  socket: WebSocket,
  request: IncomingMessage,
  { facts, registry, log }: SocketFacts,
): void {
  const live: LiveSocket = {
    socket,
    address: request.socket.remoteAddress ?? "unknown",
    requestId: requestIdOf(request),
    headers: { cookie: request.headers.cookie, authorization: request.headers.authorization },
    credentials: null,
    identity: null,
  };
  const trouble = (error: unknown): void => {
    log.error({ requestId: live.requestId, err: error }, "a socket failed");
    closeSocket(socket, CloseReason.INTERNAL);
  };
  const closed = makeServer(liveProtocol(facts, registry, live)).opened(
    {
      protocol: socket.protocol,
      send: (data) => {
        sendTo(socket, data);
        return Promise.resolve();
      },
      close: (code, reason) => socket.close(code, reason),
      onMessage: (handle) =>
        socket.on("message", (data) => void handle(textOf(data)).catch(trouble)),
    },
    live,
  );
  const stopPinging = keepAlive(socket);
  // A frame too large or broken: ws closes with the right code by itself.
  socket.on("error", () => undefined);
  socket.once("close", (code, reason) => {
    stopPinging();
    void closed(code, reason.toString()).catch(() => undefined);
  });
}

function textOf(data: Buffer | ArrayBuffer | Buffer[]): string {
  return (Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data as Buffer)).toString();
}

/** Ends sockets whose client is gone without a word. */
function keepAlive(socket: WebSocket): () => void {
  let answered = true;
  socket.on("pong", () => (answered = true));
  const timer = setInterval(() => {
    if (!answered) {
      socket.terminate();
      return;
    }
    answered = false;
    socket.ping();
  }, PING_MS);
  return () => clearInterval(timer);
}
