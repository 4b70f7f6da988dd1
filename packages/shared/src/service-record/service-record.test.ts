import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  archiveForm,
  frameId,
  identityStanding,
  isFlaggedPingPong,
  isResponse,
  isUnreachable,
  isUsableCheck,
  isWithinReopening,
  missingFormParts,
  recordNumber,
  routeByIndustry,
} from "./index.ts";
import type { ArchiveFacts, IdentityCheck } from "./index.ts";

const MINUTE = 60;
const DAY = 86_400;

describe("numbers", () => {
  it.each([
    ["2026-09", 1, "SR-202609-0001"],
    ["2026-09", 9999, "SR-202609-9999"],
    ["2026-12", 10_000, "SR-202612-10000"],
  ])("of %s, the %i-th record is %s", (month, sequence, number) => {
    expect(recordNumber(month, sequence)).toBe(number);
  });

  it("name the first cycle like the record and later ones by #n", () => {
    expect(frameId("SR-202609-0001", 1)).toBe("SR-202609-0001");
    expect(frameId("SR-202609-0001", 2)).toBe("SR-202609-0001#2");
  });
});

describe("the record form", () => {
  it("REC-11 lists the parts that are missing, in the order of the form", () => {
    expect(missingFormParts([])).toEqual(["ANALYSIS", "SOLUTION", "RESULT"]);
    const entries = [
      { part: "COMMUNICATION", text: "电话" },
      { part: "SOLUTION", text: "更换" },
      { part: "RESULT", text: "  " },
    ] as const;
    expect(missingFormParts(entries)).toEqual(["ANALYSIS", "RESULT"]);
  });
});

describe("what counts as a response", () => {
  const call = {
    isAutomatic: false,
    isOpeningCall: false,
    isByEntitled: true,
    isAnswered: true,
    followUp: null,
  };

  it("is a human contact by someone entitled, not the opening call", () => {
    expect(isResponse(call)).toBe(true);
    expect(isResponse({ ...call, isOpeningCall: true })).toBe(false);
    expect(isResponse({ ...call, isByEntitled: false })).toBe(false);
  });

  it("SLA-20 is never an automatic acknowledgement", () => {
    expect(isResponse({ ...call, isAutomatic: true })).toBe(false);
  });

  it("SLA-21 is an unanswered call only with a follow-up message", () => {
    expect(isResponse({ ...call, isAnswered: false })).toBe(false);
    expect(isResponse({ ...call, isAnswered: false, followUp: " " })).toBe(false);
    expect(isResponse({ ...call, isAnswered: false, followUp: "已发邮件" })).toBe(true);
  });
});

describe("the identity check", () => {
  const failed = (at: number): IdentityCheck => ({ at, result: "FAILED" });
  const passed = (at: number): IdentityCheck => ({ at, result: "PASSED" });

  it("lasts 30 minutes, the last second included", () => {
    expect(identityStanding([passed(0)], 30 * MINUTE).standing).toBe("PASSED");
    expect(identityStanding([passed(0)], 30 * MINUTE + 1).standing).toBe("NONE");
    expect(isUsableCheck(passed(0), 30 * MINUTE)).toBe(true);
    expect(isUsableCheck(passed(0), 30 * MINUTE + 1)).toBe(false);
    expect(isUsableCheck(failed(0), 1)).toBe(false);
  });

  it("REC-01 failed twice blocks for 30 minutes from the second, and is free again at their end", () => {
    const checks = [failed(0), failed(10 * MINUTE)];
    const blocked = { standing: "BLOCKED", until: 40 * MINUTE, failures: 2 };
    expect(identityStanding(checks, 10 * MINUTE)).toEqual(blocked);
    expect(identityStanding(checks, 40 * MINUTE - 1).standing).toBe("BLOCKED");
    expect(identityStanding(checks, 40 * MINUTE)).toEqual({ standing: "NONE", failures: 1 });
  });

  it("is not unblocked by a check passed meanwhile, but that one counts afterwards", () => {
    const checks = [failed(0), failed(60), passed(20 * MINUTE)];
    expect(identityStanding(checks, 25 * MINUTE).standing).toBe("BLOCKED");
    expect(identityStanding(checks, 31 * MINUTE).standing).toBe("PASSED");
  });

  it("does not block for two failures with a passed one between, or more than 30 minutes apart", () => {
    expect(identityStanding([failed(0), passed(60), failed(120)], 180).standing).toBe("PASSED");
    const far = [failed(0), failed(30 * MINUTE + 1)];
    expect(identityStanding(far, 31 * MINUTE)).toEqual({ standing: "NONE", failures: 1 });
  });
});

describe("routing by industry", () => {
  const rule = (industryTeamId: string, priority: number) => ({
    industry: "金融",
    industryTeamId,
    industryTeamName: `${industryTeamId}组`,
    priority,
  });

  it("REC-03 follows the rule of the first priority and says so", () => {
    expect(routeByIndustry("金融", [rule("B", 2), rule("A", 1)])).toEqual({
      outcome: "TEAM",
      industryTeamId: "A",
      reason: "行业“金融”由A组服务（规则优先级 1）。",
    });
  });

  it("REC-03 leaves a tie to the customer-service manager, naming the teams", () => {
    const routing = routeByIndustry("金融", [rule("A", 1), rule("B", 1)]);
    expect(routing.outcome).toBe("MANAGER_QUEUE");
    expect(routing.reason).toContain("A组、B组");
  });

  it("leaves an industry without a rule to the customer-service manager", () => {
    expect(routeByIndustry("医疗", [rule("A", 1)]).outcome).toBe("MANAGER_QUEUE");
    expect(routeByIndustry("金融", [rule("A", 1), rule("A", 1)]).outcome).toBe("TEAM");
  });
});

describe("limits on a record", () => {
  it("CLS-08 can be reopened for 30 times 24 hours and not on day 31", () => {
    expect(isWithinReopening(0, 30 * DAY)).toBe(true);
    expect(isWithinReopening(0, 30 * DAY + 1)).toBe(false);
  });

  it("REC-07 is flagged from the third reassignment on", () => {
    expect([2, 3, 4].map(isFlaggedPingPong)).toEqual([false, true, true]);
  });

  it("CLS-01 is unreachable after attempts on three workdays, weekends and repeats not counted", () => {
    const isWorkday = (date: string) => date !== "2026-09-19";
    const dates = ["2026-09-17", "2026-09-17", "2026-09-18", "2026-09-19"];
    expect(isUnreachable(dates, isWorkday)).toBe(false);
    expect(isUnreachable([...dates, "2026-09-20"], isWorkday)).toBe(true);
  });
});

describe("the archive of a form", () => {
  const facts: ArchiveFacts = {
    number: "SR-202609-0001",
    cycle: 1,
    subject: "打印机",
    content: "卡纸",
    customerId: "c1",
    contactId: "p1",
    openedAt: 1_790_000_000,
    respondedAt: null,
    closedAt: 1_790_003_600,
    closeReason: "CONSENT",
    attribution: { industryTeamId: "t1", engineerId: null, serviceLevelId: "s1" },
    entries: [{ part: "RESULT", text: "已修复", authorId: null, at: 1_790_000_500 }],
  };

  it("writes instants in the time of Asia/Shanghai and keys in order", () => {
    const { json, hash } = archiveForm(facts);
    expect(json).toContain('"closedAt":"2026-09-21T23:13:20+08:00"');
    expect(json.startsWith('{"attribution":{"engineerId":null')).toBe(true);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it("has another hash for any other text, and the same for the same facts", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const entries = [{ part: "RESULT", text, authorId: null, at: 1_790_000_500 }] as const;
        const same = text === "已修复";
        expect(archiveForm({ ...facts, entries }).hash === archiveForm(facts).hash).toBe(same);
      }),
    );
    expect(archiveForm({ ...facts }).hash).toBe(archiveForm(facts).hash);
  });
});
