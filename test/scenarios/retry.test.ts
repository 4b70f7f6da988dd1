import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openCompany, type Company } from "./company.ts";
import { attempt, give, open, openingInput, read } from "./steps.ts";

let company: Company;
beforeAll(async () => void (company = await openCompany()));
afterAll(() => company.close());

const withKey = (key: string): { by: Company["agent"]; headers: Record<string, string> } => ({
  by: company.agent,
  headers: { "idempotency-key": key },
});

describe("A retried command", () => {
  it("API-01 is refused when the key comes with another body", async () => {
    const input = await openingInput(company);
    await attempt("openServiceRecord", input, withKey("call-1001"));
    const other = await attempt(
      "openServiceRecord",
      { ...input, subject: "另一件事" },
      withKey("call-1001"),
    );
    expect(other.errors?.[0]?.extensions.code).toBe("IDEMPOTENCY_MISMATCH");
    expect(await recordsOpened("另一件事")).toBe(0);
  });

  it("API-02 answers as it did the first time and says so", async () => {
    const input = await openingInput(company, { subject: "网络重试" });
    const first = await attempt("openServiceRecord", input, withKey("call-1002"));
    const again = await attempt("openServiceRecord", input, withKey("call-1002"));
    expect(first.errors).toBeUndefined();
    expect(first.extensions?.replayed).toBeUndefined();
    expect(again.data).toEqual(first.data);
    expect(again.extensions?.replayed).toBe(true);
    expect(await recordsOpened("网络重试")).toBe(1);
  });

  it("opens one record when ten copies of it arrive at once", async () => {
    const input = await openingInput(company, { subject: "同时到达" });
    const replies = await Promise.all(
      Array.from({ length: 10 }, () => attempt("openServiceRecord", input, withKey("call-1003"))),
    );
    const numbers = new Set(
      replies.flatMap(({ data, errors }) =>
        errors === undefined ? [data.openServiceRecord?.serviceRecord.number] : [],
      ),
    );
    expect(numbers.size).toBe(1);
    expect(await recordsOpened("同时到达")).toBe(1);
  });

  it("belongs to who gave it: another person's same key is another command", async () => {
    const input = await openingInput(company, { subject: "两人同键" });
    await attempt("openServiceRecord", input, withKey("call-1004"));
    const others = await attempt("openServiceRecord", input, {
      ...withKey("call-1004"),
      by: company.serviceManager,
    });
    expect(others.extensions?.replayed).toBeUndefined();
    expect(await recordsOpened("两人同键")).toBe(2);
  });
});

it("API-08 of two browser tabs that submit the same form the second meets a conflict, and nothing is doubled", async () => {
  const { engineerA, agent } = company;
  const { id } = await open(company, { engineerId: engineerA.engineerId });
  await give(
    "respondToServiceRecord",
    { id, version: 1, channel: "ONLINE", text: "收到。" },
    engineerA,
  );
  const submit = { serviceRecordId: id, version: 2, text: "重启服务。" };
  const tabs = await Promise.all([
    attempt("proposeSolution", submit, { by: engineerA }),
    attempt("proposeSolution", submit, { by: engineerA }),
  ]);
  const codes = tabs.map(({ errors }) => errors?.[0]?.extensions.code ?? "TAKEN").sort();
  expect(codes).toEqual(["CONFLICT", "TAKEN"]);
  const record = await read<{ solutions: unknown[] }>(agent, id, "solutions { version }");
  expect(record.solutions).toEqual([{ version: 1 }]);
});

async function recordsOpened(subject: string): Promise<number> {
  const reply = await company.agent.ask<{ serviceRecords: { totalCount: number } }>(
    "query ($search: String) { serviceRecords(first: 1, filter: { search: $search }) { totalCount } }",
    { search: subject },
  );
  return reply.data.serviceRecords.totalCount;
}

it("API-07 a query that would cost 12,000 is refused before it runs, with what costs how much", async () => {
  const fields = Array.from(
    { length: 4 },
    (_, n) =>
      `page${String(n)}: serviceRecords(first: 100) { nodes { timeline(first: 30) { nodes { seq } } } }`,
  );
  company.house.statements.length = 0;
  const reply = await company.agent.ask(`{ ${fields.join(" ")} }`);
  expect(reply.status).toBeGreaterThanOrEqual(400);
  expect(reply.status).toBeLessThan(500);
  expect(reply.errors?.[0]?.extensions.code).toBe("QUERY_TOO_EXPENSIVE");
  expect(reply.errors?.[0]?.extensions.details?.["breakdown"]).toHaveLength(fields.length);
  expect(company.house.statements.join()).not.toContain("service_record");
});
