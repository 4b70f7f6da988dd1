import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RoutingRule } from "@attest/api/modules/industry-team/routing-rule.entity";
import { newId } from "@attest/api/platform/random";
import { openCompany, type Company } from "./company.ts";
import {
  checkIdentity,
  give,
  giveInVain,
  open,
  openingInput,
  pending,
  read,
  solved,
} from "./steps.ts";

let company: Company;
beforeAll(async () => void (company = await openCompany()));
afterAll(() => company.close());

/** A second contact for cases that block the contact they are about. */
const stranger = async (): Promise<string> => {
  const { build } = company.house;
  return (await build.contact({ customer: company.customer, entitledToClose: true })).id;
};

describe("Accepting a request", () => {
  it("REC-01 two failed checks block opening and closing for that contact, whatever passed before", async () => {
    const { agent } = company;
    await company.clock.moveTo("2026-09-14T10:00:00+08:00");
    const contactId = await stranger();
    const identityCheckId = await checkIdentity(company, { contactId });
    const { id, version } = await open(company, { contactId, identityCheckId });
    await company.clock.moveTo("2026-09-14T10:01:00+08:00");
    await checkIdentity(company, { contactId, result: "FAILED" });
    await checkIdentity(company, { contactId, result: "FAILED" });
    const opening = await openingInput(company, { contactId, identityCheckId });
    const details = await giveInVain("openServiceRecord", opening, {
      by: agent,
      code: "IDENTITY_REQUIRED",
    });
    expect(details).toMatchObject({ failures: 2 });
    const closing = { id, version, contactId, identityCheckId, reason: "客户要求关闭。" };
    await giveInVain("closeOnCustomerRequest", closing, { by: agent, code: "IDENTITY_REQUIRED" });
    const call = { contactId, evidence: "录音 21", decision: "AGREED" };
    const consent = { ...call, serviceRecordId: (await pending(company)).id };
    await giveInVain("recordConsent", consent, { by: agent, code: "IDENTITY_REQUIRED" });
    await company.clock.moveTo("2026-09-14T10:32:00+08:00");
    const again = await checkIdentity(company, { contactId });
    await give("openServiceRecord", { ...opening, identityCheckId: again }, agent);
  });

  it("REC-02 only the customer-service manager waives the check, with a reason", async () => {
    await company.clock.moveTo("2026-09-14T10:00:00+08:00");
    const waived = await openingInput(company, {
      identityCheckId: undefined,
      waiverReason: "机房断电,来电人无法核验。",
    });
    await giveInVain("openServiceRecord", waived, { by: company.agent, code: "FORBIDDEN" });
    await giveInVain(
      "openServiceRecord",
      { ...waived, waiverReason: " " },
      { by: company.serviceManager, code: "BAD_USER_INPUT" },
    );
    await give("openServiceRecord", waived, company.serviceManager);
    await giveInVain(
      "openServiceRecord",
      { ...waived, waiverReason: undefined },
      { by: company.agent, code: "IDENTITY_REQUIRED" },
    );
  });

  it("REC-03 an industry of two teams goes by the rule's priority, and a tie to the customer-service manager", async () => {
    const { build, dataSource } = company.house;
    await company.clock.moveTo("2026-09-14T10:00:00+08:00");
    const rule = (industry: string, industryTeamId: string, priority: number): Promise<unknown> =>
      dataSource.manager.insert(RoutingRule, { id: newId(), industry, industryTeamId, priority });
    await rule("能源", company.team.id, 2);
    await rule("能源", company.otherTeam.id, 1);
    await rule("交通", company.team.id, 1);
    await rule("交通", company.otherTeam.id, 1);
    const route = async (
      industry: string,
    ): Promise<{ industryTeam: { id: string } | null; routingReason: string }> => {
      const customer = await build.customer({ industry });
      const contact = await build.contact({ customer });
      const identityCheckId = await checkIdentity(company, { contactId: contact.id });
      const { id } = await open(company, {
        customerId: customer.id,
        contactId: contact.id,
        identityCheckId,
      });
      return read(company.serviceManager, id, "industryTeam { id } routingReason");
    };
    expect((await route("能源")).industryTeam?.id).toBe(company.otherTeam.id);
    const tied = await route("交通");
    expect(tied.industryTeam).toBeNull();
    expect(tied.routingReason).toContain("客服经理");
  });

  it("REC-09 an outsourced engineer is refused for a customer that forbids it", async () => {
    const { build } = company.house;
    await company.clock.moveTo("2026-09-14T10:00:00+08:00");
    const customer = await build.customer({
      team: company.team,
      industry: "政府",
      outsourcingAllowed: false,
    });
    const contact = await build.contact({ customer });
    const identityCheckId = await checkIdentity(company, { contactId: contact.id });
    const { id } = await open(company, {
      customerId: customer.id,
      contactId: contact.id,
      identityCheckId,
    });
    const { engineerId } = company.outsourced;
    await giveInVain(
      "assignServiceRecord",
      { id, version: 1, engineerId },
      { by: company.agent, code: "OUTSOURCE_FORBIDDEN" },
    );
  });
});

describe("Custody", () => {
  it("REC-04 follows who held the record: A answered in time, B resolved it and is attributed", async () => {
    const { clock, agent, engineerA, engineerB, teamManager } = company;
    await clock.moveTo("2026-09-14T09:55:00+08:00");
    const { id } = await open(company);
    await clock.moveTo("2026-09-14T10:00:00+08:00");
    await give("assignServiceRecord", { id, version: 1, engineerId: engineerA.engineerId }, agent);
    await clock.moveTo("2026-09-14T10:20:00+08:00");
    await give(
      "respondToServiceRecord",
      { id, version: 2, channel: "ONLINE", text: "收到。" },
      engineerA,
    );
    await clock.moveTo("2026-09-14T11:00:00+08:00");
    await give(
      "reassignServiceRecord",
      { id, version: 3, engineerId: engineerB.engineerId, reason: "甲工出差。" },
      teamManager,
    );
    await clock.moveTo("2026-09-16T10:00:00+08:00");
    await giveInVain(
      "proposeSolution",
      { serviceRecordId: id, version: 4, text: "x" },
      { by: engineerA, code: "NOT_FOUND" },
    );
    await give(
      "proposeSolution",
      { serviceRecordId: id, version: 4, text: "更换交换机。" },
      engineerB,
    );
    await give(
      "addFormEntry",
      { serviceRecordId: id, part: "ANALYSIS", text: "端口故障。" },
      engineerB,
    );
    await give(
      "addFormEntry",
      { serviceRecordId: id, part: "RESULT", text: "网络恢复。" },
      engineerB,
    );
    await give("requestClosure", { id, version: 5 }, engineerB);
    await give(
      "recordConsent",
      {
        serviceRecordId: id,
        contactId: company.contact.id,
        evidence: "录音 77",
        decision: "AGREED",
      },
      agent,
    );
    const record = await read<Held>(agent, id, HELD);
    expect(record.currentCycle.responseClock.state).toBe("MET");
    expect(record.currentCycle.attribution?.engineer?.id).toBe(engineerB.engineerId);
    expect(record.custody.map(({ engineer }) => engineer?.id ?? null)).toEqual([
      null,
      engineerA.engineerId,
      engineerB.engineerId,
    ]);
    expect(record.custody.map(({ to }) => to)).toEqual([
      ...record.custody.slice(1).map(({ from }) => from),
      null,
    ]);
    const [answer] = record.currentCycle.formEntries;
    expect(answer).toMatchObject({ part: "COMMUNICATION", author: { name: engineerA.name } });
  });

  it("REC-06 an engineer cannot hand a record to a colleague", async () => {
    await company.clock.moveTo("2026-09-14T10:00:00+08:00");
    const { engineerA, engineerB } = company;
    const { id } = await open(company, { engineerId: engineerA.engineerId });
    const input = { id, version: 1, engineerId: engineerB.engineerId, reason: "忙。" };
    await giveInVain("reassignServiceRecord", input, { by: engineerA, code: "FORBIDDEN" });
  });

  it("REC-07 the third reassignment within the hour is allowed and flagged", async () => {
    await company.clock.moveTo("2026-09-14T10:00:00+08:00");
    const { engineerA, engineerB, teamManager, agent } = company;
    const { id } = await open(company, { engineerId: engineerA.engineerId });
    for (const [index, { engineerId }] of [engineerB, engineerA, engineerB].entries()) {
      await give(
        "reassignServiceRecord",
        { id, version: index + 1, engineerId, reason: "调整工作量。" },
        teamManager,
      );
    }
    const record = await read<Timeline>(
      agent,
      id,
      "timeline(first: 50) { nodes { action payload } }",
    );
    const flags = record.timeline.nodes
      .filter(({ action }) => action.endsWith(".reassign"))
      .map(({ payload }) => payload.pingPong);
    expect(flags).toEqual([false, false, true]);
  });

  it("REC-10 an outsourced engineer sees only what it holds, with phone and e-mail masked", async () => {
    await company.clock.moveTo("2026-09-14T10:00:00+08:00");
    const { agent, outsourced, otherTeamsEngineer } = company;
    const { id: foreign, number } = await open(company);
    const { id: own } = await open(company, { engineerId: outsourced.engineerId });
    for (const variables of [
      { id: foreign },
      { id: newId() },
      { id: "nonsense" },
      { number },
      { number: "SR-209901-0001" },
    ]) {
      const reply = await outsourced.ask(
        "query ($id: ID, $number: String) { serviceRecord(id: $id, number: $number) { id } }",
        variables,
      );
      expect(reply).toMatchObject({ status: 200, data: { serviceRecord: null } });
      expect(reply.errors).toBeUndefined();
    }
    const asHolder = await read(outsourced, own, "contact { phone email }");
    expect(asHolder).toEqual({ contact: { phone: "138****8001", email: "c***@customer.test" } });
    expect(await read(agent, own, "contact { phone }")).toEqual({
      contact: { phone: "13800138001" },
    });
    const other = await otherTeamsEngineer.ask(
      "query ($id: ID) { serviceRecord(id: $id) { id } }",
      { id: own },
    );
    expect(other.data).toEqual({ serviceRecord: null });
  });
});

describe("The record form", () => {
  it("REC-11 blocks the request to close and names the parts that are missing", async () => {
    await company.clock.moveTo("2026-09-14T10:00:00+08:00");
    const { engineerA } = company;
    const { id } = await open(company, { engineerId: engineerA.engineerId });
    await give(
      "respondToServiceRecord",
      { id, version: 1, channel: "ONLINE", text: "收到。" },
      engineerA,
    );
    const details = await giveInVain(
      "requestClosure",
      { id, version: 2 },
      { by: engineerA, code: "FORM_INCOMPLETE" },
    );
    expect(details).toMatchObject({ missingFormParts: ["ANALYSIS", "SOLUTION", "RESULT"] });
    const record = await read<{ currentCycle: { missingFormParts: string[] } }>(
      engineerA,
      id,
      "currentCycle { missingFormParts }",
    );
    expect(record.currentCycle.missingFormParts).toEqual(["ANALYSIS", "SOLUTION", "RESULT"]);
  });

  it("takes no more once the cycle is closed, and is archived under its hash", async () => {
    await company.clock.moveTo("2026-09-14T10:00:00+08:00");
    const { id } = await pending(company);
    await give(
      "recordConsent",
      {
        serviceRecordId: id,
        contactId: company.contact.id,
        evidence: "录音 78",
        decision: "AGREED",
      },
      company.agent,
    );
    await giveInVain(
      "addFormEntry",
      { serviceRecordId: id, part: "RESULT", text: "补记" },
      { by: company.engineerA, code: "TRANSITION_REFUSED" },
    );
    const record = await read<{ currentCycle: { archiveHash: string } }>(
      company.agent,
      id,
      "currentCycle { archiveHash }",
    );
    expect(record.currentCycle.archiveHash).toMatch(/^[0-9a-f]{64}$/);
  });
});

it("what one may do is what availableActions says", async () => {
  await company.clock.moveTo("2026-09-14T10:00:00+08:00");
  const { id } = await solved(company);
  const allowed = async (by: Company["agent"]): Promise<string[]> => {
    const { availableActions } = await read<{
      availableActions: { name: string; allowed: boolean }[];
    }>(by, id, "availableActions { name allowed }");
    return availableActions.filter((action) => action.allowed).map(({ name }) => name);
  };
  expect(await allowed(company.engineerA)).toContain("requestClosure");
  expect(await allowed(company.engineerB)).not.toContain("requestClosure");
  expect(await allowed(company.agent)).toEqual(
    expect.arrayContaining(["logTouch", "addFormEntry", "closeOnCustomerRequest"]),
  );
  expect(await allowed(company.teamManager)).toContain("reassignServiceRecord");
});

interface Held {
  readonly custody: readonly {
    readonly from: string;
    readonly to: string | null;
    readonly engineer: { readonly id: string } | null;
  }[];
  readonly currentCycle: {
    readonly responseClock: { readonly state: string };
    readonly attribution: { readonly engineer: { readonly id: string } | null } | null;
    readonly formEntries: readonly {
      readonly part: string;
      readonly author: { readonly name: string } | null;
    }[];
  };
}
const HELD = `custody { from to engineer { id } } currentCycle { responseClock { state }
  attribution { engineer { id } } formEntries { part author { name } } }`;

interface Timeline {
  readonly timeline: {
    readonly nodes: readonly {
      readonly action: string;
      readonly payload: { readonly pingPong?: boolean };
    }[];
  };
}
