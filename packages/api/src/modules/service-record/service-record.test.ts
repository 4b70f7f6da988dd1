import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestApi, type TestApi } from "../../testing/test-api.ts";
import { seedCalendars } from "../service-calendar/seed-calendars.service.ts";
import { RoutingRule } from "../industry-team/routing-rule.entity.ts";
import { newId } from "../../platform/random.ts";

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
  await api.transact(seedCalendars);
});
afterAll(() => api.close());

describe("A service record", () => {
  it("opens, is answered, solved and asked to close", async () => {
    const manager = await api.build.staff({ roles: ["DEPARTMENT_MANAGER"] });
    const team = await api.build.team({ manager });
    await api.dataSource.manager.insert(RoutingRule, { id: newId(), industry: "政府", industryTeamId: team.id, priority: 1 });
    const { engineer, staff } = await api.build.engineer({ team });
    const customer = await api.build.customer({ team });
    const contact = await api.build.contact({ customer, entitledToClose: true });
    const agent = await api.build.viewerWith("AGENT");
    const check = await api.run<any>(
      "mutation($c: ID!) { checkIdentity(input: {contactId: $c, method: CALLBACK, evidence: \"回拨\", result: PASSED}) { identityCheckId failures } }",
      { c: contact.id },
      { as: agent },
    );
    console.log(JSON.stringify(check));
    const opened = await api.run<any>(
      `mutation($i: OpenServiceRecordInput!) { openServiceRecord(input: $i) { serviceRecord { id number version status routingReason intakeDelayMinutes
        industryTeam { code } customer { name } contact { phone } currentCycle { frameId responseClock { basis dueAt state receipt { countedSeconds } } resolutionClock { dueAt provisional state } missingFormParts } availableActions { name allowed reason } } } }`,
      { i: { touch: { channel: "PHONE" }, identityCheckId: check.data.checkIdentity.identityCheckId, customerId: customer.id, contactId: contact.id, subject: "无法登录", content: "登录失败" } },
      { as: agent },
    );
    console.log(JSON.stringify(opened, null, 1));
    const id = opened.data.openServiceRecord.serviceRecord.id;
    const as = await api.build.viewer(staff);
    const steps = [
      [agent, `assignServiceRecord(input: {id: "${id}", version: 1, engineerId: "${engineer.id}"})`],
      [as, `respondToServiceRecord(input: {id: "${id}", version: 2, channel: PHONE, text: "您好"})`],
      [as, `addFormEntry(input: {serviceRecordId: "${id}", part: ANALYSIS, text: "分析"})`],
      [as, `waitForCustomer(input: {id: "${id}", version: 3, reason: "等"})`],
      [as, `resumeServiceRecord(input: {id: "${id}", version: 4, reason: "好"})`],
      [as, `proposeSolution(input: {serviceRecordId: "${id}", version: 5, text: "重启"})`],
      [as, `addFormEntry(input: {serviceRecordId: "${id}", part: RESULT, text: "好了"})`],
      [as, `requestClosure(input: {id: "${id}", version: 6})`],
      [agent, `recordConsent(input: {serviceRecordId: "${id}", contactId: "${contact.id}", evidence: "录音 1", decision: AGREED})`],
    ] as const;
    for (const [viewer, text] of steps) {
      const r = await api.run<any>(`mutation { ${text} { serviceRecord { version status } } }`, {}, { as: viewer });
      console.log(JSON.stringify(r));
    }
    const final = await api.run<any>(
      `{ serviceRecord(id: "${id}") { status version currentCycle { resolvedAt archiveHash attribution { engineer { staff { name } } } responseClock { state elapsedWallSeconds } resolutionClock { state stoppedAt elapsedWorkingSeconds receipt { reason } } formEntries { part text author { name } } } custody { from to engineer { id } } touches { direction content } solutions { version proposedBy { name } } } }`,
      {},
      { as: agent },
    );
    console.log(JSON.stringify(final, null, 1));
    expect(final.data.serviceRecord.status).toBe("CLOSED");
  });
});
