import WebSocket from "ws";

/** Where to subscribe, as whom, and to which teams in turn. */
export interface LiveOrder {
  readonly kind: "SUBSCRIBE";
  readonly url: string;
  readonly cookies: readonly string[];
  readonly teams: readonly string[];
  readonly subscribers: number;
  readonly query: string;
}

/** How many deliveries the next opening is to bring, and how long to wait for them. */
export interface LiveExpectation {
  readonly kind: "EXPECT";
  readonly deliveries: number;
  readonly withinMs: number;
}

export type LiveMessage =
  | { readonly kind: "SUBSCRIBED" | "EXPECTING" }
  | {
      readonly kind: "DELIVERED";
      readonly received: number;
      readonly sockets: number;
      readonly lastAt: number;
    };

const sockets: WebSocket[] = [];
let waiting: Waiting | null = null;

interface Waiting {
  readonly deliveries: number;
  readonly heard: Set<WebSocket>;
  readonly finish: () => void;
  received: number;
}

process.on("message", (order: LiveOrder | LiveExpectation) => {
  void (order.kind === "SUBSCRIBE" ? subscribe(order) : expectDeliveries(order));
});
process.on("disconnect", () => process.exit(0));

/** Opens all sockets, fifty at a time, and gives the server a moment to take the subscriptions. */
async function subscribe(order: LiveOrder): Promise<void> {
  sockets.splice(0).forEach((socket) => socket.terminate());
  for (let first = 0; first < order.subscribers; first += 50) {
    const some = Array.from(
      { length: Math.min(50, order.subscribers - first) },
      (_, n) => first + n,
    );
    await Promise.all(some.map((n) => open(order, n)));
  }
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  tell({ kind: "SUBSCRIBED" });
}

function open({ url, cookies, teams, query }: LiveOrder, n: number): Promise<void> {
  const cookie = cookies[n % cookies.length] ?? "";
  const socket = new WebSocket(url, "graphql-transport-ws", { headers: { cookie } });
  sockets.push(socket);
  return new Promise((resolve, reject) => {
    socket.once("error", reject);
    socket.on("open", () => socket.send('{"type":"connection_init"}'));
    socket.on("message", (message: Buffer) => {
      if (message.includes('"type":"next"')) {
        hear(socket);
      } else if (message.includes("connection_ack")) {
        const payload = { query, variables: { team: teams[n % teams.length] } };
        socket.send(JSON.stringify({ id: "1", type: "subscribe", payload }), () => resolve());
      } else if (message.includes('"type":"error"')) {
        console.error(message.toString());
      } else if (message.includes('"type":"ping"')) {
        socket.send('{"type":"pong"}');
      }
    });
  });
}

function hear(socket: WebSocket): void {
  if (waiting === null) {
    return;
  }
  waiting.received += 1;
  waiting.heard.add(socket);
  if (waiting.received === waiting.deliveries) {
    waiting.finish();
  }
}

function expectDeliveries({ deliveries, withinMs }: LiveExpectation): void {
  const finish = (): void => {
    clearTimeout(timer);
    const { received = 0, heard } = waiting ?? {};
    waiting = null;
    const lastAt = performance.timeOrigin + performance.now();
    tell({ kind: "DELIVERED", received, sockets: heard?.size ?? 0, lastAt });
  };
  const timer = setTimeout(finish, withinMs);
  waiting = { deliveries, received: 0, heard: new Set(), finish };
  tell({ kind: "EXPECTING" });
}

function tell(message: LiveMessage): void {
  process.send?.(message);
}
