import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import WebSocket from "ws";
import { openPath } from "../../testing/record-path.ts";
import type { TestApi } from "../../testing/test-api.ts";
import { openTestServer, type TestServer } from "../../testing/test-server.ts";
import type { Identified } from "../create-context.ts";
import type { Credentials } from "../http/credentials.ts";
import type { JournalDraft } from "../journal.ts";
import { transact } from "../unit-of-work.ts";
import { ANONYMOUS, SYSTEM, type StaffViewer, type Viewer } from "../viewer.ts";

let api: TestServer;
let url = "";
const people = new Map<string, Viewer>();
const PUBLIC_URL = "https://desk.example.test";

beforeAll(async () => {
  const identify = ({ bearer }: Credentials): Promise<Identified> =>
    Promise.resolve({
      viewer: people.get(bearer ?? "") ?? ANONYMOUS,
      now: 1_767_225_600,
      demo: false,
    });
  api = await openTestServer({ identify, environment: { PUBLIC_URL } });
  url = (await api.listen()).replace("http", "ws");
  people.set("agent", await api.build.viewerWith("AGENT"));
});
afterAll(() => api.close());

interface Message {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

interface Client {
  readonly socket: WebSocket;
  readonly messages: Message[];
  readonly send: (message: unknown) => void;
  readonly next: (type: string) => Promise<Message>;
  readonly closed: Promise<{ code: number; reason: string }>;
}

function connect(
  headers: Record<string, string> = {},
  protocol = "graphql-transport-ws",
): Promise<Client> {
  const socket = new WebSocket(`${url}/graphql`, protocol, { headers });
  const messages: Message[] = [];
  socket.on("message", (data) => messages.push(JSON.parse((data as Buffer).toString()) as Message));
  const closed = new Promise<{ code: number; reason: string }>((resolve) =>
    socket.once("close", (code, reason) => resolve({ code, reason: reason.toString() })),
  );
  const next = async (type: string): Promise<Message> => {
    for (let waited = 0; waited < 5_000; waited += 10) {
      const index = messages.findIndex((message) => message.type === type);
      if (index >= 0) {
        return messages.splice(index, 1)[0] as Message;
      }
      await sleep(10);
    }
    throw new Error(`No ${type} came, but ${JSON.stringify(messages)}.`);
  };
  const send = (message: unknown): void =>
    socket.send(typeof message === "string" ? message : JSON.stringify(message));
  return new Promise((resolve, reject) => {
    socket.once("open", () => resolve({ socket, messages, send, next, closed }));
    socket.once("error", reject);
  });
}

async function signedIn(as = "agent"): Promise<Client> {
  const client = await connect();
  client.send({ type: "connection_init", payload: { authorization: `Bearer ${as}` } });
  await client.next("connection_ack");
  return client;
}

const CHANGED =
  "subscription ($after: String) { serviceRecordChanged(after: $after) { cursor action } }";
const subscribe = (id: string, query = CHANGED, variables = {}): unknown => ({
  type: "subscribe",
  id,
  payload: { query, variables },
});

async function journal(draft: JournalDraft): Promise<void> {
  await transact({ dataSource: api.dataSource, viewer: SYSTEM }, (unit) => {
    unit.journal(draft);
    return Promise.resolve(null);
  });
}

describe("who may connect", () => {
  it("T12 refuses a foreign origin with 403, takes our own and programs without one", async () => {
    await expect(connect({ origin: "https://evil.test" })).rejects.toThrow("403");
    await expect(connect({ origin: "http://localhost:4000" })).rejects.toThrow("403");
    const own = await connect({ origin: PUBLIC_URL });
    own.socket.terminate();
  });

  it("closes on nobody with 4403", async () => {
    const client = await connect();
    client.send({ type: "connection_init" });
    expect(await client.closed).toEqual({ code: 4403, reason: "Forbidden" });
  });

  it("closes on who does not say who they are in time with 4408", async () => {
    expect((await (await connect()).closed).code).toBe(4408);
  });

  it("takes ten sockets of one person and no more", async () => {
    people.set("many", await api.build.viewerWith("AGENT"));
    const clients = await Promise.all(Array.from({ length: 10 }, () => signedIn("many")));
    const eleventh = await connect();
    eleventh.send({ type: "connection_init", payload: { authorization: "Bearer many" } });
    expect((await eleventh.closed).code).toBe(1008);
    for (const { socket } of clients) {
      socket.terminate();
    }
  });
});

describe("the protocol", () => {
  it("closes on a second init with 4429", async () => {
    const client = await signedIn();
    client.send({ type: "connection_init" });
    expect((await client.closed).code).toBe(4429);
  });

  it("closes on a subscription before the ack with 4401", async () => {
    const client = await connect();
    client.send(subscribe("1"));
    expect((await client.closed).code).toBe(4401);
  });

  it("closes on what is no message with 4400", async () => {
    const client = await signedIn();
    client.send("{ nonsense");
    expect((await client.closed).code).toBe(4400);
  });

  it("closes on an id that is taken with 4409, also while the first is being prepared", async () => {
    const client = await signedIn();
    client.send(subscribe("1"));
    client.send(subscribe("1"));
    expect((await client.closed).code).toBe(4409);
  });

  it("closes on another protocol with 4406", async () => {
    await expect(connect({}, "graphql-ws")).rejects.toThrow();
  });

  it("closes on a frame over 64 KB with 1009", async () => {
    const client = await signedIn();
    client.send(JSON.stringify({ type: "ping", payload: { text: "x".repeat(70_000) } }));
    expect((await client.closed).code).toBe(1009);
  });

  it("answers a ping with its payload", async () => {
    const client = await signedIn();
    client.send({ type: "ping", payload: { n: 1 } });
    expect(await client.next("pong")).toEqual({ type: "pong", payload: { n: 1 } });
    client.socket.terminate();
  });

  it("answers an invalid document, a bomb and a syntax error with an error, and lives on", async () => {
    const client = await signedIn();
    client.send(subscribe("1", "subscription { nothing }"));
    expect(await client.next("error")).toMatchObject({
      id: "1",
      payload: [{ extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }],
    });
    client.send(subscribe("2", "subscription {"));
    expect(await client.next("error")).toMatchObject({
      id: "2",
      payload: [{ extensions: { code: "GRAPHQL_PARSE_FAILED" } }],
    });
    const aliases = Array.from({ length: 31 }, (_, n) => `a${String(n)}: me { id }`).join(" ");
    client.send(subscribe("3", `{ ${aliases} }`));
    expect(await client.next("error")).toMatchObject({
      id: "3",
      payload: [{ extensions: { code: "BAD_USER_INPUT" } }],
    });
    client.send(subscribe("4", "{ __schema { queryType { name } } }"));
    expect(await client.next("error")).toMatchObject({ id: "4" });
    client.send(subscribe("5", "{ me { id } }"));
    expect(await client.next("next")).toMatchObject({
      id: "5",
      payload: { data: { me: { id: (people.get("agent") as StaffViewer).staffId } } },
    });
    await client.next("complete");
    client.socket.terminate();
  });

  it("refuses a cursor that is none", async () => {
    const client = await signedIn();
    client.send(subscribe("1", CHANGED, { after: "nonsense" }));
    const { payload } = await client.next("next");
    expect(payload).toMatchObject({ errors: [{ extensions: { code: "BAD_USER_INPUT" } }] });
    client.socket.terminate();
  });

  it("runs twenty operations on a socket and refuses the next", async () => {
    const client = await signedIn();
    for (let n = 0; n <= 20; n += 1) {
      client.send(subscribe(String(n)));
    }
    expect(await client.next("error")).toMatchObject({
      payload: [{ extensions: { code: "RATE_LIMITED" } }],
    });
    client.socket.terminate();
  });
});

describe("what is left behind", () => {
  it("F17 leaves no reader behind after an abrupt end or a complete, without any event", async () => {
    await sleep(200);
    const before = api.feed.readers;
    const clients = await Promise.all(Array.from({ length: 8 }, () => signedIn()));
    for (const client of clients) {
      client.send(subscribe("1"));
      client.send(subscribe("2"));
    }
    await waitFor(() => api.feed.readers === before + 16);
    clients[0]?.send({ type: "complete", id: "1" });
    await waitFor(() => api.feed.readers === before + 15);
    for (const { socket } of clients) {
      socket.terminate();
    }
    await waitFor(() => api.feed.readers === before);
    expect(clients[0]?.messages).toEqual([]);
  });
});

describe("who hears of what", () => {
  it("T12 tells of a record whoever may read it, and nobody else, and resumes after a cursor", async () => {
    await api.build.calendars();
    const path = await openPath(api as unknown as TestApi, 1_767_600_000);
    const stranger = await api.build.engineer({ team: await api.build.team() });
    people.set("holder", path.holder);
    people.set("stranger", await api.build.viewer(stranger.staff));
    const [holder, other] = [await signedIn("holder"), await signedIn("stranger")];
    const { cursor } = await firstEvent(holder, undefined, path.id);
    other.send(subscribe("1"));
    await journal({
      action: "service_record.probe",
      target: "probe",
      area: "SERVICE_RECORD",
      serviceRecordId: path.id,
    });
    expect(await holder.next("next")).toMatchObject({
      payload: { data: { serviceRecordChanged: { action: "service_record.probe" } } },
    });
    const resumed = await signedIn("holder");
    resumed.send(subscribe("1", CHANGED, { after: cursor }));
    expect(await resumed.next("next")).toMatchObject({
      payload: { data: { serviceRecordChanged: { action: "service_record.probe" } } },
    });
    await sleep(200);
    expect(other.messages).toEqual([]);
    for (const { socket } of [holder, other, resumed]) {
      socket.terminate();
    }
  });
});

/** Subscribes, then has something happen to the record. */
async function firstEvent(
  client: Client,
  after: string | undefined,
  serviceRecordId: string,
): Promise<{ cursor: string }> {
  client.send(subscribe("1", CHANGED, { after }));
  client.send({ type: "ping" });
  await client.next("pong");
  await sleep(100);
  await journal({
    action: "service_record.first",
    target: "probe",
    area: "SERVICE_RECORD",
    serviceRecordId,
  });
  const { payload } = await client.next("next");
  return (payload as { data: { serviceRecordChanged: { cursor: string } } }).data
    .serviceRecordChanged;
}

describe("a client that does not read", () => {
  it("F18 is cut off once a megabyte waits for it", async () => {
    const client = await signedIn();
    client.socket.pause();
    const payload = { text: "x".repeat(60_000) };
    for (let n = 0; n < 400; n += 1) {
      client.send({ type: "ping", payload });
      await sleep(1);
    }
    client.socket.resume();
    expect((await client.closed).code).toBe(1006);
  });
});

describe("rights that end", () => {
  it("T11 closes the sockets of a disabled account within two seconds", async () => {
    const viewer = await api.build.viewerWith("AGENT");
    people.set("leaving", viewer);
    const client = await signedIn("leaving");
    client.send(subscribe("1"));
    const started = performance.now();
    people.delete("leaving");
    await journal({ action: "staff.disable", target: `staff:${viewer.staffId}`, area: "ACCOUNT" });
    expect((await client.closed).code).toBe(4403);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it("closes the sockets of whoever got or lost a role, and nobody else's", async () => {
    const viewer = await api.build.viewerWith("AGENT");
    people.set("promoted", viewer);
    const [client, bystander] = [await signedIn("promoted"), await signedIn()];
    people.set("promoted", { ...viewer, roles: ["AGENT", "INSPECTOR"] });
    await journal({ action: "role.grant", target: `staff:${viewer.staffId}`, area: "ACCOUNT" });
    expect((await client.closed).code).toBe(4403);
    expect(bystander.socket.readyState).toBe(WebSocket.OPEN);
    bystander.socket.terminate();
  });
});

async function waitFor(holds: () => boolean): Promise<void> {
  for (let waited = 0; waited < 5_000; waited += 20) {
    if (holds()) {
      return;
    }
    await sleep(20);
  }
  expect(holds()).toBe(true);
}
