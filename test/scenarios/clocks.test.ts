import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openCompany, type Company } from "./company.ts";
import { attempt, give, giveInVain, minute, open, openingInput, read } from "./steps.ts";

let company: Company;
beforeAll(async () => void (company = await openCompany()));
afterAll(() => company.close());

interface Clock {
  readonly state: string;
  readonly targetMinutes: number;
  readonly dueAt: string;
  readonly strictDueAt: string;
  readonly elapsedWallSeconds: number;
  readonly receipt: readonly { readonly reason: string; readonly countedSeconds: number }[];
}
interface Clocks {
  readonly createdAt: string;
  readonly intakeDelayMinutes: number;
  readonly intakeDelayFlagged: boolean;
  readonly custody: readonly { readonly engineer: { readonly id: string } | null }[];
  readonly touches: readonly { readonly receivedAt: string; readonly loggedAt: string }[];
  readonly currentCycle: {
    readonly respondedAt: string | null;
    readonly responseClock: Clock;
    readonly resolutionClock: Clock;
  };
}
const CLOCK =
  "state targetMinutes dueAt strictDueAt elapsedWallSeconds receipt { reason countedSeconds }";
const clocksOf = (id: string): Promise<Clocks> =>
  read(
    company.agent,
    id,
    `createdAt intakeDelayMinutes intakeDelayFlagged custody { engineer { id } } touches { receivedAt loggedAt }
     currentCycle { respondedAt responseClock { ${CLOCK} } resolutionClock { ${CLOCK} } }`,
  );
const responseOf = async (id: string): Promise<Clock> =>
  (await clocksOf(id)).currentCycle.responseClock;
const respond = (id: string, more: object = {}): Promise<unknown> =>
  give(
    "respondToServiceRecord",
    { id, version: 1, channel: "PHONE", text: "您好。", ...more },
    company.engineerA,
  );
const openHeld = async (more: object = {}): Promise<string> =>
  (await open(company, { engineerId: company.engineerA.engineerId, ...more })).id;

describe("The response clock", () => {
  it("SLA-13 is met by a response in the very second it is due, and breached one second later", async () => {
    const { clock } = company;
    await clock.moveTo("2026-09-14T10:00:00+08:00");
    const [onTime, late] = [await openHeld(), await openHeld()];
    const { dueAt } = await responseOf(onTime);
    await clock.moveExactlyTo(dueAt);
    await respond(onTime);
    const met = (await clocksOf(onTime)).currentCycle;
    expect(met).toMatchObject({ respondedAt: dueAt, responseClock: { state: "MET" } });
    const dueLater = (await responseOf(late)).dueAt;
    await clock.moveExactlyTo(new Date(Date.parse(dueLater) + 1000).toISOString());
    await respond(late);
    expect((await responseOf(late)).state).toBe("BREACHED");
  });

  it("SLA-18 counts from the record's creation and flags the fifty minutes before it", async () => {
    await company.clock.moveTo("2026-09-14T10:50:00+08:00");
    const receivedAt = "2026-09-14T10:00:00+08:00";
    const id = await openHeld({
      touch: { channel: "PHONE", receivedAt, evidence: "通话录音 1001" },
    });
    await company.clock.moveTo("2026-09-14T11:30:00+08:00");
    await respond(id);
    const record = await clocksOf(id);
    expect(record).toMatchObject({ intakeDelayMinutes: 50, intakeDelayFlagged: true });
    expect(record.currentCycle.responseClock.state).toBe("MET");
    expect(Math.abs(record.currentCycle.responseClock.elapsedWallSeconds - 2400)).toBeLessThan(5);
  });

  it("SLA-19 takes an earlier receivedAt only with evidence, and createdAt stays the server's", async () => {
    await company.clock.moveTo("2026-09-14T11:00:00+08:00");
    const receivedAt = "2026-09-14T09:00:00+08:00";
    const bare = await openingInput(company, { touch: { channel: "PHONE", receivedAt } });
    await giveInVain("openServiceRecord", bare, { by: company.agent, code: "EVIDENCE_REQUIRED" });
    const { id } = await open(company, {
      touch: { channel: "PHONE", receivedAt, evidence: "来电显示截图" },
    });
    const record = await clocksOf(id);
    expect(minute(record.createdAt)).toBe("2026-09-14T11:00");
    expect(record.touches[0]).toEqual({ receivedAt, loggedAt: record.createdAt });
  });

  it("SLA-20 is not stopped by the automatic letter that confirms the opening", async () => {
    await company.clock.moveTo("2026-09-14T14:00:00+08:00");
    const id = await openHeld();
    await company.clock.moveTo("2026-09-14T14:01:30+08:00");
    const letters = await company.agent.ask<{ letters: { nodes: { kind: string }[] } }>(
      "query ($id: ID) { letters(first: 5, serviceRecordId: $id) { nodes { kind } } }",
      { id },
    );
    expect(letters.data.letters.nodes).toEqual([{ kind: "OPENING" }]);
    expect((await clocksOf(id)).currentCycle).toMatchObject({
      respondedAt: null,
      responseClock: { state: "RUNNING" },
    });
    await company.clock.moveTo("2026-09-14T15:00:30+08:00");
    expect((await responseOf(id)).state).toBe("BREACHED");
  });

  it("SLA-21 counts an unanswered call only with the message that followed it", async () => {
    await company.clock.moveTo("2026-09-14T14:00:00+08:00");
    const id = await openHeld();
    await company.clock.moveTo("2026-09-14T14:40:00+08:00");
    await respond(id, { answered: false, text: "无人接听。" });
    expect((await responseOf(id)).state).toBe("RUNNING");
    await company.clock.moveTo("2026-09-14T14:50:00+08:00");
    await respond(id, {
      version: 2,
      answered: false,
      text: "无人接听,已留言。",
      followUp: "已致电未接通,请回电。",
    });
    expect((await clocksOf(id)).currentCycle).toMatchObject({ responseClock: { state: "MET" } });
  });

  it("SLA-22 of a record never assigned breaches in the desk's custody, and no engineer is in it", async () => {
    await company.clock.moveTo("2026-09-14T14:00:00+08:00");
    const { id } = await open(company);
    await company.clock.moveTo("2026-09-14T15:00:30+08:00");
    const record = await clocksOf(id);
    expect(record.currentCycle.responseClock.state).toBe("BREACHED");
    expect(record.custody.map(({ engineer }) => engineer)).toEqual([null]);
  });

  it("SLA-23 keeps the target it was opened with when the level is edited", async () => {
    await company.clock.moveTo("2026-09-15T10:00:00+08:00");
    const level = await company.house.build.serviceLevel();
    const customer = await company.house.build.customer({
      team: company.team,
      serviceLevel: level,
    });
    const contact = await company.house.build.contact({ customer });
    const opening = async (): Promise<string> => {
      const input = {
        customerId: customer.id,
        contactId: contact.id,
        identityCheckId: undefined,
        waiverReason: "老客户,现场急修。",
      };
      return (
        await give("openServiceRecord", await openingInput(company, input), company.serviceManager)
      ).id;
    };
    const before = await opening();
    await company.clock.moveTo("2026-09-15T10:10:00+08:00");
    const director = await company.signIn("OPERATIONS_DIRECTOR");
    const edited = await director.ask(
      "mutation ($input: UpdateServiceLevelInput!) { updateServiceLevel(input: $input) { serviceLevel { version } } }",
      { input: { id: level.id, version: 1, responseTargetMinutes: 30 } },
    );
    expect(edited.errors).toBeUndefined();
    const after = await opening();
    expect((await responseOf(before)).targetMinutes).toBe(60);
    expect(minute((await responseOf(before)).dueAt)).toBe("2026-09-15T11:00");
    expect((await responseOf(after)).targetMinutes).toBe(30);
  });

  it("SLA-24 runs on while the record waits for the customer", async () => {
    await company.clock.moveTo("2026-09-15T10:00:00+08:00");
    const id = await openHeld();
    await company.clock.moveTo("2026-09-15T10:05:00+08:00");
    await give(
      "waitForCustomer",
      { id, version: 1, reason: "等待客户提供日志。" },
      company.engineerA,
    );
    const { responseClock, resolutionClock } = (await clocksOf(id)).currentCycle;
    expect([responseClock.state, resolutionClock.state]).toEqual(["RUNNING", "PAUSED"]);
    await company.clock.moveTo("2026-09-15T11:00:30+08:00");
    expect((await responseOf(id)).state).toBe("BREACHED");
  });

  it("SLA-27 of a fax printed on Saturday starts on Monday, with five working minutes of intake delay", async () => {
    await company.clock.moveTo("2026-10-19T09:05:00+08:00");
    const touch = {
      channel: "FAX",
      receivedAt: "2026-10-17T15:00:00+08:00",
      evidence: "传真件页眉",
    };
    const record = await clocksOf((await open(company, { touch })).id);
    expect(minute(record.currentCycle.responseClock.dueAt)).toBe("2026-10-19T10:05");
    expect(record).toMatchObject({ intakeDelayMinutes: 5, intakeDelayFlagged: false });
  });
});

describe("The resolution clock", () => {
  it("SLA-26 keeps the pause it had when the service level changes afterwards", async () => {
    const { clock, engineerA, house } = company;
    // Before hours, so that the seconds a test takes do not move the due time beyond the end of the day.
    await clock.moveTo("2026-09-16T08:30:00+08:00");
    const level = await house.build.serviceLevel({ resolutionTargetMinutes: 480 });
    const id = await openHeld({ serviceLevelId: level.id });
    await respond(id);
    const before = (await clocksOf(id)).currentCycle.resolutionClock.dueAt;
    await clock.moveTo("2026-09-16T10:00:00+08:00");
    await give("waitForCustomer", { id, version: 2, reason: "等待客户提供日志。" }, engineerA);
    await clock.moveTo("2026-09-16T11:00:00+08:00");
    await give("resumeServiceRecord", { id, version: 3, reason: "日志已收到。" }, engineerA);
    const director = await company.signIn("OPERATIONS_DIRECTOR");
    await director.ask(
      "mutation ($input: UpdateServiceLevelInput!) { updateServiceLevel(input: $input) { serviceLevel { version } } }",
      {
        input: { id: level.id, version: 1, resolutionTargetMinutes: 60 },
      },
    );
    const after = (await clocksOf(id)).currentCycle.resolutionClock;
    expect(minute(before)).toBe("2026-09-16T18:00");
    const hourLater = Date.parse("2026-09-17T10:00:00+08:00");
    expect(Math.abs(Date.parse(after.dueAt) - hourLater)).toBeLessThan(60_000);
    const waited = after.receipt.filter(({ reason }) => reason === "WAITING_CUSTOMER");
    expect(waited.map(({ countedSeconds }) => countedSeconds)).toEqual([0]);
  });
});

it("a stale version is refused with the present one", async () => {
  await company.clock.moveTo("2026-09-16T14:00:00+08:00");
  const id = await openHeld();
  await respond(id);
  const reply = await attempt(
    "waitForCustomer",
    { id, version: 1, reason: "等待。" },
    { by: company.engineerA },
  );
  expect(reply.errors?.[0]?.extensions).toMatchObject({
    code: "CONFLICT",
    details: { currentVersion: 2 },
  });
});
