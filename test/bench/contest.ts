import type { ChildProcess } from "node:child_process";
import type { Client } from "pg";
import { type Contestant, ContestantName } from "./contestant.ts";
import { cpuMs } from "./cpu-time.ts";
import { demandEqualAnswers, requestsFor } from "./equal-answers.ts";
import { medianOf } from "./median.ts";
import type { LoadMessage, LoadOrder } from "./programs/load-client.ts";
import { programOf } from "./places.ts";
import type { Result } from "./result.ts";
import type { Scenario, Variables } from "./scenario.ts";
import { nextMessage, startProgram, stopProgram } from "./start-program.ts";

export interface Pace {
  readonly rounds: number;
  readonly warmUpMs: number;
  readonly durationMs: number;
  readonly connections: number;
}

interface Round {
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly cpuMsPerRequest: number;
  readonly databaseCpuMsPerRequest: number | null;
}

/** One scenario: answers compared, then everybody in turn, the turns rotated by one each round. */
export async function contest(
  { client, contestants, pace }: { client: Client; contestants: readonly Contestant[]; pace: Pace },
  scenario: Scenario,
): Promise<Result[]> {
  const about = await aboutWhat(client, contestants, scenario);
  await demandEqualAnswers(contestants, scenario, about.slice(0, 40));
  const asked = contestants.map((contestant) => ({
    contestant,
    requests: requestsFor(contestant, scenario, about),
    rounds: [] as Round[],
  }));
  const load = startProgram({ args: [programOf("load-client")] });
  for (let round = 0; round < pace.rounds; round += 1) {
    const turn = [...asked.slice(round % asked.length), ...asked.slice(0, round % asked.length)];
    for (const { contestant, requests, rounds } of turn) {
      rounds.push(await measure({ client, load, pace }, contestant, requests));
    }
  }
  await stopProgram(load);
  return resultsOf(
    scenario.name,
    asked.map(({ contestant, rounds }) => ({ contestant: contestant.name, ...medians(rounds) })),
  );
}

async function aboutWhat(
  client: Client,
  contestants: readonly Contestant[],
  scenario: Scenario,
): Promise<readonly Variables[]> {
  const about = await scenario.choose(client);
  const peer = contestants.find(({ name }) => name === ContestantName.POSTGRAPHILE);
  return peer === undefined || scenario.forPeer === undefined
    ? about
    : scenario.forPeer(about, `http://localhost:${String(peer.port)}/graphql`);
}

async function measure(
  { client, load, pace }: { client: Client; load: ChildProcess; pace: Pace },
  contestant: Contestant,
  requests: readonly string[],
): Promise<Round> {
  const order: LoadOrder = { ...pace, port: contestant.port, requests };
  load.send(order);
  await nextMessage<LoadMessage>(load);
  const before = await cpuMs(client, contestant);
  const done = await nextMessage<LoadMessage>(load);
  const after = await cpuMs(client, contestant);
  if (done.kind !== "DONE" || done.failed > 0 || done.requests === 0) {
    throw new Error(`${contestant.name} failed under load: ${JSON.stringify(done)}`);
  }
  const database =
    before.database === null || after.database === null ? null : after.database - before.database;
  return {
    requestsPerSecond: done.requests / done.seconds,
    p50Ms: done.p50Ms,
    p99Ms: done.p99Ms,
    cpuMsPerRequest: (after.server - before.server) / done.requests,
    databaseCpuMsPerRequest: database === null ? null : database / done.requests,
  };
}

function medians(rounds: readonly Round[]): Round {
  return {
    requestsPerSecond: medianOf(rounds.map((round) => round.requestsPerSecond)),
    p50Ms: medianOf(rounds.map((round) => round.p50Ms)),
    p99Ms: medianOf(rounds.map((round) => round.p99Ms)),
    cpuMsPerRequest: medianOf(rounds.map((round) => round.cpuMsPerRequest)),
    databaseCpuMsPerRequest: medianOf(
      rounds.flatMap(({ databaseCpuMsPerRequest: cpu }) => (cpu === null ? [] : [cpu])),
    ),
  };
}

function resultsOf(
  name: string,
  measured: readonly (Round & { readonly contestant: ContestantName })[],
): Result[] {
  const rateOf = (wanted: ContestantName): number | undefined =>
    measured.find(({ contestant }) => contestant === wanted)?.requestsPerSecond;
  const ratio = (rate: number, wanted: ContestantName): number | null => {
    const other = rateOf(wanted);
    return other === undefined ? null : rate / other;
  };
  return measured.map((one) => ({
    name,
    ...one,
    ratioToLimit: ratio(one.requestsPerSecond, ContestantName.LIMIT),
    ratioToPostgraphile: ratio(one.requestsPerSecond, ContestantName.POSTGRAPHILE),
  }));
}
