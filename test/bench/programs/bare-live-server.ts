import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import { Client } from "pg";
import { WebSocketServer } from "ws";

/** The limit of live: sockets known by team, and one frame, built beforehand, written to each when the database says so. */
const [url = "", port = "0", team = ""] = process.argv.slice(2);
const listeners = new Set<Socket>();

const server = new WebSocketServer({
  port: Number(port),
  host: "127.0.0.1",
  handleProtocols: (offered) => [...offered][0] ?? false,
});
server.on("connection", (socket, request: IncomingMessage) => {
  socket.on("message", (message: Buffer) => {
    const { type, payload } = JSON.parse(message.toString()) as Message;
    if (type === "connection_init") {
      socket.send('{"type":"connection_ack"}');
    } else if (type === "subscribe" && payload?.variables?.team === team) {
      listeners.add(request.socket);
    }
  });
  socket.on("close", () => listeners.delete(request.socket));
});

interface Message {
  readonly type: string;
  readonly payload?: { readonly variables?: { readonly team?: string } };
}

/** As long as the product's, with nothing in it that changes. */
const FRAME = textFrame(
  JSON.stringify({
    id: "1",
    type: "next",
    payload: { data: { serviceRecordOpened: "x".repeat(330) } },
  }),
);
const client = new Client({ connectionString: url });
client.on("notification", () => {
  for (const socket of listeners) {
    socket.write(FRAME);
  }
});
await client.connect();
await client.query("LISTEN bench_bare");
process.send?.("ready");
process.on("disconnect", () => process.exit(0));

/** A whole text frame of 126 to 65,535 bytes. */
function textFrame(text: string): Buffer {
  const payload = Buffer.from(text);
  const head = Buffer.from([0x81, 126, payload.length >> 8, payload.length & 0xff]);
  return Buffer.concat([head, payload]);
}
