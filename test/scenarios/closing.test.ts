import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openCompany, type Company } from "./company.ts";
import { tokenOf } from "./letters.ts";
import { attempt, checkIdentity, give, giveInVain, open, pending, read } from "./steps.ts";

let company: Company;
beforeAll(async () => {
  company = await openCompany();
  await company.house.dataSource.query("UPDATE company SET demo = true");
});
afterAll(() => company.close());

const CYCLE = `status currentCycle { closeReason resolvedAt closedAt archiveHash
  responseClock { state } resolutionClock { state } }`;

describe("Closing", () => {
  it("CLS-01 no silence closes a record; three attempts on three workdays let the customer-service manager do it", async () => {
    const { clock, agent, serviceManager } = company;
    await clock.moveTo("2026-09-14T10:00:00+08:00");
    const { id, version } = await pending(company);
    const close = { id, version, reason: "三个工作日联系不上。" };
    for (const day of ["2026-09-14T15:00:00+08:00", "2026-09-15T15:00:00+08:00"]) {
      await clock.moveTo(day);
      await give(
        "logContactAttempt",
        { serviceRecordId: id, channel: "PHONE", text: "无人接听。" },
        agent,
      );
    }
    await give(
      "logContactAttempt",
      { serviceRecordId: id, channel: "PHONE", text: "当天第二次。" },
      agent,
    );
    await giveInVain("closeUnreachable", close, { by: serviceManager, code: "EVIDENCE_REQUIRED" });
    await clock.moveTo("2026-09-16T15:00:00+08:00");
    await give(
      "logContactAttempt",
      { serviceRecordId: id, channel: "PHONE", text: "仍无人接听。" },
      agent,
    );
    await giveInVain("closeUnreachable", close, { by: agent, code: "FORBIDDEN" });
    await clock.moveTo("2026-10-30T15:00:00+08:00");
    expect(await read(agent, id, "status")).toEqual({ status: "PENDING_CONSENT" });
    await give("closeUnreachable", close, serviceManager);
    expect(await read(agent, id, CYCLE)).toMatchObject({
      status: "CLOSED",
      currentCycle: { closeReason: "UNREACHABLE" },
    });
  });

  it("CLS-02 the customer's own request closes before the resolution, which is then not judged; the response is", async () => {
    const { clock, agent, contact } = company;
    await clock.moveTo("2026-09-14T10:00:00+08:00");
    const { id, version } = await open(company, { engineerId: company.engineerA.engineerId });
    await clock.moveTo("2026-09-14T11:30:00+08:00");
    const identityCheckId = await checkIdentity(company);
    const request = {
      id,
      version,
      contactId: contact.id,
      identityCheckId,
      reason: "客户自行解决。",
    };
    await give("closeOnCustomerRequest", request, agent);
    expect(await read(agent, id, CYCLE)).toMatchObject({
      status: "CLOSED",
      currentCycle: {
        closeReason: "CUSTOMER_WITHDRAWN",
        resolvedAt: null,
        responseClock: { state: "BREACHED" },
        resolutionClock: { state: "EXCLUDED" },
      },
    });
    expect(await tokenOf(company, id, "CLOSING")).toMatch(/^\S{20,}$/);
  });

  it("CLS-03 nobody unknown moves a record: without a check, or as a stranger, the status stays", async () => {
    const { agent, house } = company;
    await company.clock.moveTo("2026-09-14T10:00:00+08:00");
    const { id, version } = await open(company, { engineerId: company.engineerA.engineerId });
    const stranger = await house.build.contact({ entitledToClose: true });
    const strangersCheck = await checkIdentity(company, { contactId: stranger.id });
    const request = {
      id,
      version,
      contactId: stranger.id,
      identityCheckId: strangersCheck,
      reason: "请关闭。",
    };
    await giveInVain("closeOnCustomerRequest", request, { by: agent, code: "NOT_FOUND" });
    const borrowed = { ...request, contactId: company.contact.id };
    await giveInVain("closeOnCustomerRequest", borrowed, { by: agent, code: "IDENTITY_REQUIRED" });
    expect(await read(agent, id, "status version")).toEqual({ status: "ASSIGNED", version });
  });

  it("CLS-06 a contact who may not close cannot agree", async () => {
    await company.clock.moveTo("2026-09-14T10:00:00+08:00");
    const { id } = await pending(company);
    const consent = {
      serviceRecordId: id,
      contactId: company.colleague.id,
      evidence: "录音 9",
      decision: "AGREED",
    };
    await giveInVain("recordConsent", consent, {
      by: company.agent,
      code: "NOT_ENTITLED_TO_CLOSE",
    });
    expect(await read(company.agent, id, "status")).toEqual({ status: "PENDING_CONSENT" });
  });

  it("CLS-11 a second consent changes nothing, and both words are kept", async () => {
    const { agent, nobody, contact } = company;
    await company.clock.moveTo("2026-09-14T10:00:00+08:00");
    const { id } = await pending(company);
    const token = await tokenOf(company, id, "CONSENT_REQUEST");
    const byLink = await nobody.ask(
      "mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { decision status serviceRecord { id } } }",
      { input: { token, decision: "AGREED" } },
    );
    expect(byLink.data).toEqual({
      recordConsent: { decision: "AGREED", status: "CLOSED", serviceRecord: null },
    });
    const closed = await read(agent, id, CYCLE);
    await company.clock.moveTo("2026-09-14T10:30:00+08:00");
    const byCall = {
      serviceRecordId: id,
      contactId: contact.id,
      evidence: "录音 10",
      decision: "AGREED",
    };
    await give("recordConsent", byCall, agent);
    expect(await read(agent, id, CYCLE)).toEqual(closed);
    const { timeline } = await read<Timeline>(
      agent,
      id,
      "timeline(first: 50) { nodes { action payload } }",
    );
    const words = timeline.nodes.filter(({ action }) => action.endsWith(".consent"));
    expect(words.map(({ payload }) => payload.via)).toEqual(["LINK", "CALL"]);
  });

  it("a customer who declines sends the record back, and the time asked counts as waiting", async () => {
    const { agent, clock, contact } = company;
    await clock.moveTo("2026-09-14T10:00:00+08:00");
    const { id } = await pending(company);
    await clock.moveTo("2026-09-14T11:00:00+08:00");
    const word = {
      serviceRecordId: id,
      contactId: contact.id,
      evidence: "录音 11",
      decision: "DECLINED",
      reason: "问题还在。",
    };
    await give("recordConsent", word, agent);
    const record = await read<Waited>(
      agent,
      id,
      "status currentCycle { resolutionClock { state receipt { reason } } }",
    );
    expect(record.status).toBe("IN_PROGRESS");
    expect(record.currentCycle.resolutionClock.state).toBe("RUNNING");
    expect(record.currentCycle.resolutionClock.receipt.map(({ reason }) => reason)).toContain(
      "PENDING_CONSENT",
    );
  });
});

describe("Reopening", () => {
  it("CLS-08 is refused on day 31 and starts the next cycle on day 30", async () => {
    const { agent, clock, contact } = company;
    await clock.moveTo("2026-09-14T10:00:00+08:00");
    const { id } = await pending(company);
    await give(
      "recordConsent",
      { serviceRecordId: id, contactId: contact.id, evidence: "录音 12", decision: "AGREED" },
      agent,
    );
    const { version, number } = await read<{ version: number; number: string }>(
      agent,
      id,
      "version number",
    );
    await clock.moveTo("2026-10-15T10:00:00+08:00");
    const details = await giveInVain(
      "reopenServiceRecord",
      { id, version, reason: "又出现。" },
      { by: agent, code: "WINDOW_CLOSED" },
    );
    expect(details).toMatchObject({ number });
    await clock.moveTo("2026-10-14T09:59:00+08:00");
    const reopened = await give("reopenServiceRecord", { id, version, reason: "又出现。" }, agent);
    expect(reopened.status).toBe("ASSIGNED");
    const record = await read<Cycles>(
      agent,
      id,
      "cycles { frameId closeReason responseClock { state } }",
    );
    expect(record.cycles.map(({ frameId }) => frameId)).toEqual([number, `${number}#2`]);
    expect(record.cycles.map(({ responseClock }) => responseClock.state)).toEqual([
      "MET",
      "RUNNING",
    ]);
  });
});

it.each([
  ["an hour later", "2026-09-14T11:00:00+08:00"],
  ["within the same second", "2026-09-14T10:30:00+08:00"],
])("an old consent link is worth nothing for a request made anew %s", async (_, again) => {
  const { agent, contact, engineerA, nobody, clock } = company;
  await clock.moveTo("2026-09-14T10:00:00+08:00");
  const { id } = await pending(company);
  const token = await tokenOf(company, id, "CONSENT_REQUEST");
  await clock.moveTo("2026-09-14T10:30:00+08:00");
  const word = {
    serviceRecordId: id,
    contactId: contact.id,
    evidence: "录音 13",
    decision: "DECLINED",
    reason: "未解决。",
  };
  const { version } = await give("recordConsent", word, agent);
  await clock.moveTo(again);
  await give("requestClosure", { id, version }, engineerA);
  const late = await attempt("recordConsent", { token, decision: "AGREED" }, { by: nobody });
  expect(late.errors?.[0]?.extensions.code).toBe("TOKEN_REFUSED");
});

interface Timeline {
  readonly timeline: {
    readonly nodes: readonly {
      readonly action: string;
      readonly payload: { readonly via?: string };
    }[];
  };
}
interface Waited {
  readonly status: string;
  readonly currentCycle: {
    readonly resolutionClock: {
      readonly state: string;
      readonly receipt: readonly { readonly reason: string }[];
    };
  };
}
interface Cycles {
  readonly cycles: readonly {
    readonly frameId: string;
    readonly responseClock: { readonly state: string };
  }[];
}
