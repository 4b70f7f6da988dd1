import { Pool } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openTestServer, type TestServer } from "@attest/api/testing/test-server";
import { openTestDatabase, type TestDatabase } from "@attest/api/testing/test-database";
import { sessionOf } from "./contestants/attest.ts";
import { fillMigrated } from "./database.ts";
import { graphqlBody, shapeOf } from "./graphql-body.ts";
import { LIMIT_ANSWERS } from "./limit/answers.ts";
import type { Scenario, Variables } from "./scenario.ts";
import { SCENARIOS } from "./scenarios.ts";

const RECORDS = 300;
let database: TestDatabase;
let product: TestServer;
let pool: Pool;

beforeAll(async () => {
  database = await openTestDatabase();
  await fillMigrated(database.url, RECORDS);
  product = await openTestServer({ database });
  pool = new Pool({ connectionString: database.url, max: 4, options: "-c timezone=Asia/Shanghai" });
});
afterAll(async () => {
  await pool.end();
  await product.close();
  await database.close();
});

it.each(SCENARIOS)(
  "the product answers $name of the bench as the hand-written statements do",
  async (scenario) => {
    const client = await pool.connect();
    const about = await scenario.choose(client).finally(() => client.release());
    expect(about.length).toBeGreaterThan(0);
    for (const variables of about.slice(0, 12)) {
      const wanted = await LIMIT_ANSWERS[scenario.name]?.(pool, variables);
      expect(comparable(scenario, await answerOf(scenario, variables))).toEqual(
        comparable(scenario, wanted),
      );
    }
  },
);

async function answerOf({ attest }: Scenario, variables: Variables): Promise<unknown> {
  const response = await product.server.inject({
    method: "POST",
    url: "/graphql",
    headers: { "content-type": "application/json", cookie: sessionOf(0) },
    body: graphqlBody(attest, variables),
  });
  return shapeOf(attest, response.json());
}

function comparable(scenario: Scenario, shape: unknown): unknown {
  return scenario.comparable?.(shape) ?? shape;
}
