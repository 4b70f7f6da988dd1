import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  answerEvaluation,
  cycleScore,
  EvaluationStatus,
  evaluationStanding,
  isEvaluationScore,
  isSelfVote,
  moveEvaluation,
  reminderInstants,
} from "./index.ts";

const DAY = 86_400;
const SENT = 1_790_000_000;
const unanswered = { sentAt: SENT, firstAnsweredAt: null, versions: 0 };

describe("the time to answer an evaluation", () => {
  it("ends 14 times 24 hours after sending, that second included", () => {
    expect(evaluationStanding(unanswered, SENT + 14 * DAY)).toEqual({
      standing: "AWAITED",
      until: SENT + 14 * DAY,
    });
    expect(evaluationStanding(unanswered, SENT + 14 * DAY + 1).standing).toBe("EXPIRED");
  });

  it("SUR-04 keeps an answer of day 15 as text and does not score it", () => {
    expect(answerEvaluation(unanswered, SENT + 15 * DAY)).toEqual({ outcome: "KEPT_AS_TEXT" });
  });

  it("lets an answer be amended for 24 hours from the first one, however often", () => {
    const first = SENT + 14 * DAY - 60;
    const answered = { sentAt: SENT, firstAnsweredAt: first, versions: 2 };
    expect(answerEvaluation(unanswered, first)).toEqual({
      outcome: "SCORED",
      version: 1,
      amendableUntil: first + DAY,
    });
    expect(answerEvaluation(answered, first + DAY)).toEqual({
      outcome: "SCORED",
      version: 3,
      amendableUntil: first + DAY,
    });
    expect(answerEvaluation(answered, first + DAY + 1)).toEqual({ outcome: "KEPT_AS_TEXT" });
    expect(evaluationStanding(answered, first + DAY + 1)).toEqual({
      standing: "LOCKED",
      since: first + DAY,
    });
  });

  it("has two reminders, both inside the window", () => {
    const reminders = reminderInstants(SENT);
    expect(reminders).toHaveLength(2);
    expect(reminders.every((at) => evaluationStanding(unanswered, at).standing === "AWAITED")).toBe(
      true,
    );
  });
});

describe("the life of an evaluation", () => {
  const statuses = Object.values(EvaluationStatus);
  it.each([
    ["ANSWER", ["SENT", "DELIVERED", "BOUNCED", "ANSWERED"]],
    ["LOCK", ["ANSWERED"]],
    ["EXPIRE", ["SENT", "DELIVERED", "BOUNCED"]],
    ["DELIVER", ["SENT"]],
    ["BOUNCE", ["SENT", "DELIVERED"]],
    ["ANNUL", ["SENT", "DELIVERED", "BOUNCED", "ANSWERED", "LOCKED"]],
  ] as const)("%s starts from %j and from nothing else", (move, from) => {
    const moved = statuses.filter((status) => moveEvaluation(move, status).outcome === "MOVED");
    expect(moved).toEqual(from);
  });

  it("names what is allowed instead of a refused move", () => {
    expect(moveEvaluation("ANSWER", "LOCKED")).toEqual({ outcome: "REFUSED", allowed: ["ANNUL"] });
    expect(moveEvaluation("ANSWER", "VOID")).toEqual({ outcome: "REFUSED", allowed: [] });
  });
});

describe("the score of a cycle", () => {
  it.each([0, 6, 2.5, Number.NaN])("cannot be %d", (score) => {
    expect(isEvaluationScore(score)).toBe(false);
  });

  it("SUR-03 is the mean of two contacts, shown as two voices, and counts once", () => {
    expect(cycleScore([5, 2])).toEqual({ sum: 7, voices: 2, hundredths: 350 });
    expect(cycleScore([])).toBeNull();
  });

  it("never leaves the range of its answers", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }), (scores) => {
        const hundredths = cycleScore(scores)?.hundredths ?? 0;
        expect(hundredths).toBeGreaterThanOrEqual(100 * Math.min(...scores));
        expect(hundredths).toBeLessThanOrEqual(100 * Math.max(...scores));
      }),
    );
  });
});

describe("one's own work", () => {
  it("SUR-05 is not evaluated by the engineer who opened and closed it", () => {
    expect(isSelfVote({ workedBy: ["agent", "eng"], contactStaffId: "eng" })).toBe(true);
    expect(isSelfVote({ workedBy: ["agent", "eng"], contactStaffId: "other" })).toBe(false);
    expect(isSelfVote({ workedBy: ["agent", "eng"], contactStaffId: null })).toBe(false);
  });
});
