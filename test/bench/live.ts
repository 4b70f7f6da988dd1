import type { ChildProcess } from "node:child_process";
import type { Client } from "pg";
import { freePort } from "../browser/product.ts";
import { type Contestant, ContestantName } from "./contestant.ts";
import { READERS, sessionOf } from "./contestants/attest.ts";
import { cpuMs } from "./cpu-time.ts";
import { medianOf } from "./median.ts";
import { namedUrl } from "./named-url.ts";
import { programOf } from "./places.ts";
import type { LiveExpectation, LiveMessage, LiveOrder } from "./programs/live-client.ts";
import type { Result } from "./result.ts";
import type { Variables } from "./scenario.ts";
import { open } from "./scenarios/open.ts";
import { nextMessage, startProgram, stopProgram } from "./start-program.ts";

const SUBSCRIBERS = 1_000;
const HEARING = 500;
const OPENINGS_A_ROUND = 20;
const ROUNDS = 3;
const WITHIN_MS = 30_000;
const QUERY = `subscription Opened($team: ID) {
  serviceRecordOpened(industryTeamId: $team) { cursor action serviceRecord { id number subject status createdAt customer { name } industryTeam { name } } }
}`;

export interface LiveContest {
  readonly client: Client;
  readonly url: string;
  readonly contestants: readonly Contestant[];
}

interface Side {
  readonly name: string;
  readonly port: number;
  readonly path: string;
  /** Whose openings it is measured by, and the channel that is told of them beside the journal's. */
  readonly team: string;
  readonly channel: string;
  readonly pid: number;
  readonly applicationName: string;
}

/** One opening to 500 of 1,000 subscribers: the product beside a server that writes a frame built beforehand. Each hears from the database of the openings that are its own. */
export async function contestLive({ client, url, contestants }: LiveContest): Promise<Result[]> {
  const { rows } = await client.query<{ team: string }>(
    "SELECT id AS team FROM industry_team ORDER BY id LIMIT 3",
  );
  const [heard = "", other = "", unheard = ""] = rows.map(({ team }) => team);
  const teams = [heard, other];
  const bare = await startBare(url, heard);
  const attest = contestants.find(({ name }) => name === ContestantName.ATTEST);
  const sides: Side[] = [
    ...(attest === undefined
      ? []
      : [{ ...attest, path: "/graphql", team: heard, channel: "bench_nobody" }]),
    { ...bare.side, team: unheard, channel: "bench_bare" },
  ];
  const clients = sides.map(() => startProgram({ args: [programOf("live-client")] }));
  try {
    await Promise.all(sides.map((side, index) => subscribe(side, clients[index], teams)));
    return await interleaved(
      client,
      sides.map((side, index) => ({ side, listener: clients[index] })),
    );
  } finally {
    await Promise.all([...clients, bare.child].map(stopProgram));
  }
}

async function startBare(
  url: string,
  team: string,
): Promise<{ child: ChildProcess; side: Omit<Side, "team" | "channel"> }> {
  const port = await freePort();
  const child = startProgram({
    args: [programOf("bare-live-server"), namedUrl(url, "bare-live"), String(port), team],
  });
  await nextMessage(child);
  const side = {
    name: "limit",
    port,
    path: "/",
    pid: child.pid ?? 0,
    applicationName: "bare-live",
  };
  return { child, side };
}

async function subscribe(
  side: Side,
  listener: ChildProcess | undefined,
  teams: readonly string[],
): Promise<void> {
  const order: LiveOrder = {
    kind: "SUBSCRIBE",
    url: `ws://localhost:${String(side.port)}${side.path}`,
    cookies: Array.from({ length: READERS }, (_, n) => sessionOf(n)),
    teams,
    subscribers: SUBSCRIBERS,
    query: QUERY,
  };
  listener?.send(order);
  await (listener === undefined ? undefined : nextMessage<LiveMessage>(listener));
}

interface Listened {
  readonly side: Side;
  readonly listener: ChildProcess | undefined;
}

/** What is known of one side so far. */
interface Measured extends Listened {
  readonly openings: readonly Variables[];
  readonly times: number[];
  readonly rates: number[];
  readonly cpu: number[];
  lost: number;
}

/** In turns; while the limit is measured, records of a team are opened that nobody at the product listens to. */
async function interleaved(client: Client, listened: readonly Listened[]): Promise<Result[]> {
  const about = await open.choose(client);
  const measured = await Promise.all(
    listened.map(async (one) => {
      const openings = await openingsOf(client, about, one.side);
      return { ...one, openings, times: [], rates: [], cpu: [], lost: 0 };
    }),
  );
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const one of round % 2 === 0 ? measured : measured.toReversed()) {
      await measureRound(client, one);
    }
  }
  return resultsOf(measured);
}

async function openingsOf(
  client: Client,
  about: readonly Variables[],
  { team }: Side,
): Promise<readonly Variables[]> {
  const { rows } = await client.query<{ id: string }>(
    "SELECT id FROM customer WHERE industry_team_id = $1",
    [team],
  );
  const ofTeam = new Set(rows.map(({ id }) => id));
  return about.filter(({ customer = "" }) => ofTeam.has(customer));
}

async function measureRound(client: Client, one: Measured): Promise<void> {
  const before = await cpuMs(client, one.side);
  let [ms, received] = [0, 0];
  for (let n = 0; n < OPENINGS_A_ROUND; n += 1) {
    const delivery = await deliver(client, one, one.openings[n % one.openings.length] ?? {});
    ms += delivery.ms;
    received += delivery.received;
    one.times.push(delivery.ms);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  one.lost += HEARING * OPENINGS_A_ROUND - received;
  one.rates.push((received / ms) * 1_000);
  one.cpu.push(((await cpuMs(client, one.side)).server - before.server) / Math.max(received, 1));
}

function resultsOf(measured: readonly Measured[]): Result[] {
  const limit = medianOf(measured.find(({ side }) => side.name === "limit")?.rates ?? []);
  return measured.map(({ side, rates, times, lost, cpu }) => ({
    name: "live",
    contestant: side.name,
    requestsPerSecond: medianOf(rates),
    p50Ms: medianOf(times),
    p99Ms: Math.max(...times),
    cpuMsPerRequest: medianOf(cpu),
    databaseCpuMsPerRequest: null,
    ratioToLimit: medianOf(rates) / limit,
    ratioToPostgraphile: null,
    lost,
  }));
}

const OPENING = "SELECT peer.open_service_record($1, $2, $3, $4, $5, $6), pg_notify($7, '')";

/** @returns from the commit of the opening to the last subscriber who heard of it */
async function deliver(
  client: Client,
  { side, listener }: Listened,
  opening: Readonly<Record<string, string>>,
): Promise<{ ms: number; received: number }> {
  if (listener === undefined) {
    throw new Error("Nobody listens.");
  }
  const expectation: LiveExpectation = { kind: "EXPECT", deliveries: HEARING, withinMs: WITHIN_MS };
  listener.send(expectation);
  await nextMessage<LiveMessage>(listener);
  const delivered = nextMessage<LiveMessage>(listener);
  const { staff, customer, contact, check, subject, content } = opening;
  await client.query(OPENING, [staff, customer, contact, check, subject, content, side.channel]);
  const committedAt = performance.timeOrigin + performance.now();
  const message = await delivered;
  if (message.kind !== "DELIVERED") {
    throw new Error(`A listener said ${message.kind}.`);
  }
  return { ms: Math.max(message.lastAt - committedAt, 0.1), received: message.sockets };
}
