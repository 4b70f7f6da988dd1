import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { drawChart } from "./chart.ts";
import { contest } from "./contest.ts";
import { type Contestant, ContestantName } from "./contestant.ts";
import { startAttest } from "./contestants/attest.ts";
import { startLimit } from "./contestants/limit.ts";
import { startPostgraphile } from "./contestants/postgraphile.ts";
import { copyFor, ensureFilled, openCluster } from "./database.ts";
import { contestLive } from "./live.ts";
import { type Options, readOptions } from "./options.ts";
import { DATA, RESULTS } from "./places.ts";
import { tableOf } from "./report.ts";
import type { Result } from "./result.ts";
import { compareScale, type ScaleResult } from "./scale.ts";
import { SCENARIOS } from "./scenarios.ts";

/** What the database needs to keep count of the time its statements take. */
const STATEMENT_TIMES = { shared_preload_libraries: "pg_stat_statements" };

/** The contest from its database to its chart. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const cluster = await openCluster(DATA, options.scale ? STATEMENT_TIMES : {});
  try {
    await (options.scale ? scale(cluster.ownerUrl, options) : race(cluster.ownerUrl, options));
  } finally {
    await cluster.stop();
  }
}

async function race(ownerUrl: string, options: Options): Promise<void> {
  const filled = await ensureFilled(ownerUrl, options.records);
  const url = await copyFor(ownerUrl, filled);
  const client = new Client({ connectionString: url });
  await client.connect();
  const contestants = await startAll(url, options);
  const results: Result[] = [];
  try {
    for (const scenario of SCENARIOS.filter(({ name }) => options.names.includes(name))) {
      results.push(...(await contest({ client, contestants, pace: options.pace }, scenario)));
      console.error(tableOf(results.slice(-contestants.length)));
    }
    if (options.names.includes("live")) {
      results.push(...(await contestLive({ client, url, contestants })));
      console.error(tableOf(results.filter(({ name }) => name === "live")));
    }
  } finally {
    await Promise.all(contestants.map(({ stop }) => stop()));
    await client.end();
  }
  finish({ records: options.records, results }, options);
}

async function startAll(url: string, options: Options): Promise<Contestant[]> {
  const { profile } = options;
  const starters: Record<ContestantName, () => Promise<Contestant>> = {
    attest: () => startAttest(url, { name: ContestantName.ATTEST, ...(profile && { profile }) }),
    "attest-plan-off": () => startAttest(url, { name: ContestantName.ATTEST_PLAN_OFF }),
    postgraphile: () => startPostgraphile(url),
    limit: () => startLimit(url),
  };
  return Promise.all(options.contestants.map((name) => starters[name]()));
}

async function scale(ownerUrl: string, options: Options): Promise<void> {
  const results = await compareScale(ownerUrl, options);
  finish({ results }, options);
}

interface Report {
  readonly records?: number;
  readonly results: readonly Result[] | readonly ScaleResult[];
}

function finish(report: Report, options: Options): void {
  mkdirSync(RESULTS, { recursive: true });
  const name = options.scale ? "scale" : `bench-${String(options.records)}`;
  const text = JSON.stringify(report);
  writeFileSync(join(RESULTS, `${name}.json`), `${text}\n`);
  if (!options.scale) {
    writeFileSync(join(RESULTS, `${name}.svg`), drawChart(report.results as readonly Result[]));
  }
  if (options.json) {
    console.log(text);
  }
}

await main();
