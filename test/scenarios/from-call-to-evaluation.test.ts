import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openCompany, type Company } from "./company.ts";
import { tokenOf } from "./letters.ts";
import { checkIdentity, give, minute, openingInput, read, type RecordNow } from "./steps.ts";

let company: Company;
beforeAll(async () => {
  company = await openCompany();
  await company.house.dataSource.query("UPDATE company SET demo = true");
});
afterAll(() => company.close());

describe("From call to evaluation", () => {
  let record: RecordNow;
  let identityCheckId = "";

  it("on Monday at ten a customer calls, and the agent checks who it is", async () => {
    await company.clock.moveTo("2026-09-14T10:00:00+08:00");
    identityCheckId = await checkIdentity(company);
  });

  it("the agent opens a service record, which is routed by the customer's industry and says why", async () => {
    const touch = { channel: "PHONE", address: "13800138001", content: "来电:全部终端无法登录。" };
    record = await give(
      "openServiceRecord",
      await openingInput(company, { touch, identityCheckId }),
      company.agent,
    );
    expect(record.number).toMatch(/^SR-202609-\d{4}$/);
    const opened = await read<Opened>(company.agent, record.id, OPENED);
    expect(opened).toMatchObject({
      status: "OPEN",
      industryTeam: { id: company.team.id },
      engineer: null,
    });
    expect(opened.routingReason).toContain("政府");
    expect(opened.currentCycle.responseClock).toMatchObject({ basis: "WALL", state: "RUNNING" });
    expect(minute(opened.currentCycle.responseClock.dueAt)).toBe("2026-09-14T11:00");
  });

  it("the customer gets a letter that confirms the opening", async () => {
    expect(await kindsOfLetters(record.id)).toEqual(["OPENING"]);
  });

  it("the team's manager assigns engineer A, who answers within the hour", async () => {
    const { engineerA, teamManager, clock } = company;
    await clock.moveTo("2026-09-14T10:10:00+08:00");
    record = await give(
      "assignServiceRecord",
      { id: record.id, version: record.version, engineerId: engineerA.engineerId },
      teamManager,
    );
    expect(record.status).toBe("ASSIGNED");
    await clock.moveTo("2026-09-14T10:25:00+08:00");
    const answer = {
      id: record.id,
      version: record.version,
      channel: "PHONE",
      text: "您好,我是甲工,正在查看认证服务器。",
    };
    record = await give("respondToServiceRecord", answer, engineerA);
    expect(record.status).toBe("IN_PROGRESS");
    const { currentCycle } = await read<Opened>(engineerA, record.id, OPENED);
    expect(currentCycle.responseClock.state).toBe("MET");
  });

  it("the engineer waits for the customer's logs, and the resolution clock with them", async () => {
    const { engineerA, clock } = company;
    await clock.moveTo("2026-09-14T11:00:00+08:00");
    record = await give(
      "waitForCustomer",
      { id: record.id, version: record.version, reason: "等待客户提供服务器日志。" },
      engineerA,
    );
    await clock.moveTo("2026-09-14T14:00:00+08:00");
    record = await give(
      "resumeServiceRecord",
      { id: record.id, version: record.version, reason: "日志已收到。" },
      engineerA,
    );
  });

  it("the engineer writes the form, proposes a solution, hears the customer and revises it", async () => {
    const { engineerA, clock } = company;
    await clock.moveTo("2026-09-14T15:00:00+08:00");
    await give(
      "addFormEntry",
      { serviceRecordId: record.id, part: "ANALYSIS", text: "认证证书昨夜过期。" },
      engineerA,
    );
    const first = { serviceRecordId: record.id, version: record.version, text: "关闭证书校验。" };
    record = await give("proposeSolution", first, engineerA);
    const second = {
      ...first,
      version: record.version,
      text: "换发证书并设到期提醒。",
      customerFeedback: "不接受关闭校验。",
    };
    record = await give("proposeSolution", second, engineerA);
    await give(
      "addFormEntry",
      { serviceRecordId: record.id, part: "RESULT", text: "全部终端登录恢复。" },
      engineerA,
    );
  });

  it("the engineer asks the customer to agree to close, by a letter with a link", async () => {
    const { engineerA, clock } = company;
    await clock.moveTo("2026-09-14T16:00:00+08:00");
    record = await give(
      "requestClosure",
      { id: record.id, version: record.version, message: "请确认登录已恢复。" },
      engineerA,
    );
    expect(record.status).toBe("PENDING_CONSENT");
  });

  it("the customer reads the record through the link, and nothing of staff but the engineer's name", async () => {
    const token = await tokenOf(company, record.id, "CONSENT_REQUEST");
    const reply = await company.nobody.ask<{ portalRecord: Record<string, unknown> }>(
      `query ($token: String!) { portalRecord(token: $token) { number subject status engineerName solution canConsent canEvaluate
        conversation { direction content } } }`,
      { token },
    );
    expect(reply.errors).toBeUndefined();
    expect(reply.data.portalRecord).toMatchObject({
      number: record.number,
      engineerName: "甲工",
      solution: "换发证书并设到期提醒。",
      canConsent: true,
      canEvaluate: false,
    });
  });

  it("on Tuesday the customer agrees, and the record closes as of the request", async () => {
    const { nobody, agent, clock, engineerA } = company;
    await clock.moveTo("2026-09-15T09:30:00+08:00");
    const token = await tokenOf(company, record.id, "CONSENT_REQUEST");
    const reply = await nobody.ask(
      "mutation ($input: RecordConsentInput!) { recordConsent(input: $input) { decision status } }",
      {
        input: { token, decision: "AGREED" },
      },
    );
    expect(reply.data).toEqual({ recordConsent: { decision: "AGREED", status: "CLOSED" } });
    const closed = await read<Closed>(agent, record.id, CLOSED);
    expect(closed.status).toBe("CLOSED");
    expect(minute(closed.currentCycle.resolvedAt)).toBe("2026-09-14T16:00");
    expect(minute(closed.currentCycle.closedAt)).toBe("2026-09-15T09:30");
    expect(closed.currentCycle).toMatchObject({
      closeReason: "CONSENT",
      attribution: { engineer: { id: engineerA.engineerId } },
    });
    expect(closed.currentCycle.archiveHash).toMatch(/^[0-9a-f]{64}$/);
    expect(closed.solutions.map(({ text }) => text)).toEqual([
      "关闭证书校验。",
      "换发证书并设到期提醒。",
    ]);
  });

  it("both clocks were met, and the receipt says why: six hours open, an hour of work before and two after the wait", async () => {
    const { currentCycle } = await read<Closed>(company.agent, record.id, CLOSED);
    const { responseClock, resolutionClock } = currentCycle;
    expect([responseClock.state, resolutionClock.state]).toEqual(["MET", "MET"]);
    const counted = resolutionClock.receipt
      .filter(({ reason }) => reason === "COUNTED")
      .reduce((sum, segment) => sum + segment.countedSeconds, 0);
    expect(Math.abs(counted - 3 * 3600)).toBeLessThan(10);
    expect(resolutionClock.receipt.map(({ reason }) => reason)).toContain("WAITING_CUSTOMER");
    const joints = resolutionClock.receipt.slice(1).map(({ from }) => from);
    expect(resolutionClock.receipt.slice(0, -1).map(({ to }) => to)).toEqual(joints);
  });

  it("the closing letter asks for an evaluation; following its link as often as one likes records nothing", async () => {
    expect(await kindsOfLetters(record.id)).toEqual(["CLOSING", "CONSENT_REQUEST", "OPENING"]);
    const token = await tokenOf(company, record.id, "CLOSING");
    const query = encodeURIComponent(
      "query ($token: String!) { portalRecord(token: $token) { canEvaluate } }",
    );
    const variables = encodeURIComponent(JSON.stringify({ token }));
    const followed = await company.house.server.inject({
      method: "GET",
      url: `/graphql?query=${query}&variables=${variables}`,
      headers: { "apollo-require-preflight": "1" },
    });
    expect(followed.json()).toMatchObject({ data: { portalRecord: { canEvaluate: true } } });
    expect(await evaluation()).toMatchObject({ score: null, versions: 0 });
  });

  it("the customer evaluates with 4, amends it to 5 within the day, and both versions are counted", async () => {
    const { nobody, clock } = company;
    const token = await tokenOf(company, record.id, "CLOSING");
    const submit =
      "mutation ($input: SubmitEvaluationInput!) { submitEvaluation(input: $input) { accepted scored amendableUntil } }";
    await clock.moveTo("2026-09-15T10:00:00+08:00");
    const first = await nobody.ask<Submitted>(submit, {
      input: { token, score: 4, comment: "快。" },
    });
    expect(first.data.submitEvaluation).toMatchObject({ accepted: true, scored: true });
    expect(minute(first.data.submitEvaluation.amendableUntil)).toBe("2026-09-16T10:00");
    await clock.moveTo("2026-09-15T20:00:00+08:00");
    const second = await nobody.ask<Submitted>(submit, {
      input: { token, score: 5, comment: "第二天仍然正常,很满意。" },
    });
    expect(second.data.submitEvaluation).toMatchObject({ accepted: true, scored: true });
    expect(await evaluation()).toMatchObject({ status: "ANSWERED", score: 5, versions: 2 });
  });

  it("the record's timeline tells the story in the order it happened", async () => {
    const { timeline } = await read<Told>(
      company.agent,
      record.id,
      "timeline(first: 100) { nodes { seq action at target } }",
    );
    const deeds = timeline.nodes.map(({ action }) => action.replace(/^service_record\./, ""));
    const story = [
      "open",
      "assign",
      "respond",
      "wait",
      "resume",
      "propose_solution",
      "request_closure",
      "consent",
      "close",
    ];
    expect(
      deeds.filter((deed, index) => story.includes(deed) && deeds.indexOf(deed) === index),
    ).toEqual(story);
    const seqs = timeline.nodes.map(({ seq }) => seq);
    expect([...seqs].sort((a, b) => a - b)).toEqual(seqs);
  });

  it("nothing of the customer's address or the letter's token is in the journal", async () => {
    const token = await tokenOf(company, record.id, "CLOSING");
    const inspector = await company.signIn("INSPECTOR");
    const journal = await inspector.ask(
      "{ journal(first: 100) { nodes { actor action target payload } } }",
    );
    const text = JSON.stringify(journal.data);
    for (const secret of [
      token,
      createHash("sha256").update(token).digest("hex"),
      "13800138001",
      "contact@customer.test",
    ]) {
      expect(text).not.toContain(secret);
    }
  });

  async function evaluation(): Promise<
    { score: number | null; versions: number; status: string } | undefined
  > {
    const cycle = await read<{
      currentCycle: { evaluations: { score: number | null; versions: number; status: string }[] };
    }>(company.serviceManager, record.id, "currentCycle { evaluations { status score versions } }");
    return cycle.currentCycle.evaluations[0];
  }
});

async function kindsOfLetters(id: string): Promise<string[]> {
  const reply = await company.agent.ask<{ letters: { nodes: { kind: string; to: string }[] } }>(
    "query ($id: ID) { letters(first: 20, serviceRecordId: $id) { nodes { kind to } } }",
    { id },
  );
  expect(new Set(reply.data.letters.nodes.map(({ to }) => to))).toEqual(
    new Set(["contact@customer.test"]),
  );
  return reply.data.letters.nodes.map(({ kind }) => kind).sort();
}

interface Opened {
  readonly status: string;
  readonly routingReason: string;
  readonly industryTeam: { readonly id: string } | null;
  readonly engineer: { readonly id: string } | null;
  readonly currentCycle: {
    readonly responseClock: {
      readonly basis: string;
      readonly state: string;
      readonly dueAt: string;
    };
  };
}
const OPENED =
  "status routingReason industryTeam { id } engineer { id } currentCycle { responseClock { basis state dueAt } }";

interface Closed {
  readonly status: string;
  readonly solutions: readonly { readonly text: string }[];
  readonly currentCycle: {
    readonly resolvedAt: string;
    readonly closedAt: string;
    readonly closeReason: string;
    readonly archiveHash: string;
    readonly attribution: { readonly engineer: { readonly id: string } | null };
    readonly responseClock: { readonly state: string };
    readonly resolutionClock: {
      readonly state: string;
      readonly receipt: readonly {
        readonly from: string;
        readonly to: string;
        readonly reason: string;
        readonly countedSeconds: number;
      }[];
    };
  };
}
const CLOSED = `status solutions { text } currentCycle { resolvedAt closedAt closeReason archiveHash attribution { engineer { id } }
  responseClock { state } resolutionClock { state receipt { from to reason countedSeconds } } }`;

interface Submitted {
  readonly submitEvaluation: {
    readonly accepted: boolean;
    readonly scored: boolean;
    readonly amendableUntil: string;
  };
}
interface Told {
  readonly timeline: {
    readonly nodes: readonly { readonly seq: number; readonly action: string }[];
  };
}
