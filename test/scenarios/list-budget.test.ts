import { afterAll, beforeAll, expect, it } from "vitest";
import { openCompany, type Company } from "./company.ts";
import { give, open } from "./steps.ts";

let company: Company;
beforeAll(async () => void (company = await openCompany()));
afterAll(() => company.close());

const LIST = `query ($first: Int!) { serviceRecords(first: $first) { totalCount pageInfo { hasNextPage } nodes {
  id number subject status createdAt
  engineer { id staff { name } } industryTeam { code name } customer { id name }
  currentCycle { frameId evaluations { score status } responseClock { state dueAt elapsedWorkingSeconds } resolutionClock { state dueAt provisional } }
} } }`;

const STATEMENTS_AT_MOST = 8;

it("a list of 25 and one of 100 cost the same number of statements, at most eight", async () => {
  await company.clock.moveTo("2026-09-14T10:00:00+08:00");
  const holders = [company.engineerA, company.engineerB, company.outsourced];
  for (let made = 0; made < 100; made += 1) {
    await open(company, { engineerId: holders[made % holders.length]?.engineerId });
  }
  await closeOne();
  const costs: number[] = [];
  // The first page also reads the calendar, which stays in memory.
  for (const first of [25, 25, 100]) {
    company.house.statements.length = 0;
    const reply = await company.serviceManager.ask<{
      serviceRecords: { nodes: Row[]; totalCount: number };
    }>(LIST, { first });
    expect(reply.errors).toBeUndefined();
    expect(reply.data.serviceRecords.nodes).toHaveLength(first);
    expect(reply.data.serviceRecords.totalCount).toBeGreaterThanOrEqual(100);
    expect(
      reply.data.serviceRecords.nodes.filter(
        ({ currentCycle }) => currentCycle.evaluations.length > 0,
      ),
    ).toHaveLength(1);
    costs.push(company.house.statements.length);
  }
  expect(costs[2], company.house.statements.join("\n\n")).toBe(costs[1]);
  expect(Math.max(...costs), company.house.statements.join("\n\n")).toBeLessThanOrEqual(
    STATEMENTS_AT_MOST,
  );
});

interface Row {
  readonly currentCycle: { readonly evaluations: readonly unknown[] };
}

/** So that the page has an evaluation to load. */
async function closeOne(): Promise<void> {
  const { id } = await open(company, { engineerId: company.engineerA.engineerId });
  const { engineerA, agent, contact } = company;
  await give(
    "respondToServiceRecord",
    { id, version: 1, channel: "ONLINE", text: "收到。" },
    engineerA,
  );
  await give("addFormEntry", { serviceRecordId: id, part: "ANALYSIS", text: "分析" }, engineerA);
  await give("proposeSolution", { serviceRecordId: id, version: 2, text: "方案" }, engineerA);
  await give("addFormEntry", { serviceRecordId: id, part: "RESULT", text: "结果" }, engineerA);
  await give("requestClosure", { id, version: 3 }, engineerA);
  await give(
    "recordConsent",
    { serviceRecordId: id, contactId: contact.id, evidence: "录音", decision: "AGREED" },
    agent,
  );
}
