import { Client } from "pg";
import { urlOf } from "@attest/api/testing/template-database";
import { startAttest } from "./contestants/attest.ts";
import { ContestantName, type Contestant } from "./contestant.ts";
import { asOwner, ensureFilled } from "./database.ts";
import { answerOf } from "./equal-answers.ts";
import { medianOf } from "./median.ts";
import type { Options } from "./options.ts";
import type { Scenario } from "./scenario.ts";
import { deepPage } from "./scenarios/deep-page.ts";
import { detail } from "./scenarios/detail.ts";
import { list } from "./scenarios/list.ts";
import { stats } from "./scenarios/stats.ts";

const SMALL = 300_000;
const LARGE = 3_000_000;
const REPEATS = 400;

/** How long the database takes for what the product asks it, here and with ten times the records. */
export interface ScaleResult {
  readonly name: string;
  readonly smallMs: number;
  readonly largeMs: number;
  readonly ratio: number;
}

/** Without the exact count, as `docs/operations.md` says of large lists. */
const listWithoutCount: Scenario = {
  ...list,
  name: "list-without-count",
  attest: {
    ...list.attest,
    query: list.attest.query.replace("totalCount ", ""),
    shape: (data) => data,
  },
};

/** The database's own measure of the product's statements, per request, from 300,000 records to 3,000,000. */
export async function compareScale(ownerUrl: string, options: Options): Promise<ScaleResult[]> {
  const large = options.records > SMALL ? options.records : LARGE;
  const small = await timesOf(ownerUrl, SMALL);
  const grown = await timesOf(ownerUrl, large);
  const results = small.map(({ name, ms }, index) => {
    const largeMs = grown[index]?.ms ?? NaN;
    return { name, smallMs: ms, largeMs, ratio: largeMs / ms };
  });
  for (const { name, smallMs, largeMs, ratio } of results) {
    console.error(
      `${name.padEnd(20)} ${smallMs.toFixed(3)} ms → ${largeMs.toFixed(3)} ms: ${ratio.toFixed(2)} ×`,
    );
  }
  return results;
}

async function timesOf(ownerUrl: string, records: number): Promise<{ name: string; ms: number }[]> {
  const filled = await ensureFilled(ownerUrl, records);
  const url = urlOf(ownerUrl, filled);
  await asOwner(url, (client) => client.query("CREATE EXTENSION IF NOT EXISTS pg_stat_statements"));
  const contestant = await startAttest(url, { name: ContestantName.ATTEST });
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const times = [];
    for (const scenario of [listWithoutCount, detail, deepPage, stats]) {
      times.push({ name: scenario.name, ms: await databaseTime(client, contestant, scenario) });
    }
    return times;
  } finally {
    await contestant.stop();
    await client.end();
  }
}

/** The median of five batches, each after one that warms. */
async function databaseTime(
  client: Client,
  contestant: Contestant,
  scenario: Scenario,
): Promise<number> {
  const about = await scenario.choose(client);
  const ask = async (times: number): Promise<void> => {
    for (let n = 0; n < times; n += 1) {
      await answerOf(contestant, { scenario, variables: about[n % about.length] ?? {}, n });
    }
  };
  await ask(REPEATS);
  const batches: number[] = [];
  for (let batch = 0; batch < 5; batch += 1) {
    await client.query("SELECT pg_stat_statements_reset()");
    await ask(REPEATS);
    const { rows } = await client.query<{ ms: number }>(
      "SELECT coalesce(sum(total_exec_time), 0)::float8 AS ms FROM pg_stat_statements WHERE query NOT ILIKE '%pg_stat_statements%' AND query NOT ILIKE '%company_now%'",
    );
    batches.push((rows[0]?.ms ?? NaN) / REPEATS);
  }
  return medianOf(batches);
}
