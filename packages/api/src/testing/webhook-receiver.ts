import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** One event as it arrived. */
export interface ReceivedEvent {
  readonly id: string;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly body: {
    readonly type: string;
    readonly timestamp: string;
    readonly cursor: string;
    readonly data: Readonly<Record<string, unknown>>;
  };
}

/** A receiver on this machine, with everything it was sent. */
export interface WebhookReceiver {
  readonly url: string;
  /** As WEBHOOK_ALLOWED_HOSTS names it. */
  readonly host: string;
  readonly received: ReceivedEvent[];
  /** Connections opened to it so far. */
  readonly connections: () => number;
  readonly close: () => Promise<void>;
}

/** What a receiver does with an event; default: 204. */
export type Behaviour = (response: ServerResponse, event: ReceivedEvent) => void;

/** Answers every event with 204. */
export const ACCEPT: Behaviour = (response) => void response.writeHead(204).end();

/** Starts a receiver on a free port of the loopback address. */
export async function openReceiver(behave: Behaviour = ACCEPT): Promise<WebhookReceiver> {
  const received: ReceivedEvent[] = [];
  let connections = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const text = Buffer.concat(chunks).toString();
      const body = JSON.parse(text || "{}") as ReceivedEvent["body"];
      const event = {
        id: String(request.headers["webhook-id"]),
        headers: request.headers,
        text,
        body,
      };
      received.push(event);
      behave(response, event);
    });
  });
  server.on("connection", () => (connections += 1));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const host = `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://${host}/hook`, host, received, connections: () => connections, close };
}
