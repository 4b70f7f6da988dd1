import { STATUS_CODES, type IncomingMessage, type Server } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { Duplex } from "node:stream";
import { handleProtocols } from "graphql-ws";
import type { DocumentNode } from "graphql";
import { WebSocketServer } from "ws";
import { NewestKept } from "../newest-kept.ts";
import { LIMITS } from "../limits/limits.ts";
import type { Log } from "../log.ts";
import { isAllowedOrigin } from "./allowed-origin.ts";
import type { LiveFacts } from "./live-operation.ts";
import { closeSocket, CloseReason } from "./live-socket.ts";
import { SharedAnswers } from "./shared-answers.ts";
import { serveSocket } from "./serve-socket.ts";
import { SocketRegistry } from "./socket-registry.ts";
import { watchAccounts } from "./watch-accounts.ts";

export interface LiveServerOptions extends Omit<LiveFacts, "documents" | "answers"> {
  readonly server: Server;
  readonly log: Log;
}

export interface LiveServer {
  /** How many are connected. */
  readonly sockets: () => number;
  /** Tells every client to come back later, and ends. */
  readonly close: () => Promise<void>;
}

const MOST_DOCUMENTS = 500;

/** `/graphql` over WebSocket, protocol graphql-transport-ws. */
export function attachLiveServer(options: LiveServerOptions): LiveServer {
  const { server, log, environment } = options;
  const registry = new SocketRegistry(options);
  const facts = {
    ...options,
    documents: new NewestKept<DocumentNode>(MOST_DOCUMENTS),
    answers: new SharedAnswers(),
  };
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LIMITS.frameBytes,
    perMessageDeflate: false,
    handleProtocols,
  });
  const upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
    stream.on("error", () => undefined);
    const refused = refusalOf(request, environment.publicUrl);
    if (refused !== null) {
      refuse(stream, refused);
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      serveSocket(socket, request, { facts, registry, log });
    });
  };
  server.on("upgrade", upgrade);
  const stopWatching = watchAccounts(options.feed, registry);
  return {
    sockets: () => sockets.clients.size,
    close: async () => {
      server.off("upgrade", upgrade);
      await stopWatching();
      await closeAll(sockets);
    },
  };
}

function refusalOf({ url, headers }: IncomingMessage, publicUrl: string): number | null {
  if ((url ?? "").split("?")[0] !== "/graphql") {
    return 404;
  }
  return isAllowedOrigin(headers.origin, publicUrl) ? null : 403;
}

function refuse(stream: Duplex, status: number): void {
  const line = `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ""}`;
  stream.end(`${line}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
}

/** A second for a clean goodbye. */
async function closeAll(sockets: WebSocketServer): Promise<void> {
  for (const socket of sockets.clients) {
    closeSocket(socket, CloseReason.GOING_AWAY);
  }
  for (let waited = 0; waited < 1_000 && sockets.clients.size > 0; waited += 50) {
    await sleep(50);
  }
  for (const socket of sockets.clients) {
    socket.terminate();
  }
  sockets.close();
}
