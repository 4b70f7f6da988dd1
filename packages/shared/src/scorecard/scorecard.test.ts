import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compareScorecards,
  defectiveByReviews,
  draftFaults,
  moveReview,
  reviewFaults,
  scoreReview,
} from "./index.ts";
import type { Criterion, Mark } from "./index.ts";

const criterion = (id: string, facts: Partial<Criterion> = {}): Criterion => ({
  ...{ id, name: id, group: "过程", weight: 1, critical: false, feeds: null, rootCauses: ["培训"] },
  ...facts,
});
const mark = (criterionId: string, score: number | null, facts: Partial<Mark> = {}): Mark => ({
  ...{ criterionId, score, evidence: "原话", rootCause: null },
  ...facts,
});
const CARD = [criterion("a", { weight: 3 }), criterion("b"), criterion("c", { critical: true })];

describe("a review's score", () => {
  it("SPC-18 is defective with a failed critical criterion though the arithmetic is 9.2, shown as the scorecard says", () => {
    const card = [criterion("a", { weight: 92 }), criterion("c", { weight: 8, critical: true })];
    const marks = [mark("a", 1000), mark("c", 0)];
    const kept = { arithmetic: 920, displayed: 920, criticalFailed: true, defective: true };
    expect(scoreReview(card, marks, "KEEP")).toEqual(kept);
    expect(scoreReview(card, marks, "ZERO")).toEqual({ ...kept, displayed: 0 });
  });

  it("SPC-19 renormalises weights over what applies, and is none when nothing does", () => {
    expect(
      scoreReview(CARD, [mark("a", null), mark("b", 700), mark("c", null)], "KEEP"),
    ).toMatchObject({
      arithmetic: 700,
    });
    expect(
      scoreReview(
        CARD,
        CARD.map(({ id }) => mark(id, null)),
        "KEEP",
      ),
    ).toBeNull();
  });

  it("is truncated to hundredths and defective strictly below 8.00", () => {
    const three = ["x", "y", "z"].map((id) => criterion(id));
    const scored = (...scores: number[]) =>
      scoreReview(
        three,
        scores.map((score, at) => mark("xyz".charAt(at), score)),
        "KEEP",
      );
    expect(scored(800, 800, 799)).toMatchObject({ arithmetic: 799, defective: true });
    expect(scored(800, 800, 800)).toMatchObject({ arithmetic: 800, defective: false });
  });

  it("lies between the least and the greatest of what was marked", () => {
    const rows = fc.array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.nat(1000)), {
      minLength: 1,
    });
    fc.assert(
      fc.property(rows, (drawn) => {
        const card = drawn.map(([weight], at) => criterion(String(at), { weight }));
        const marks = drawn.map(([, score], at) => mark(String(at), score));
        const scores = drawn.map(([, score]) => score);
        const found = scoreReview(card, marks, "KEEP")?.arithmetic ?? -1;
        expect(found).toBeGreaterThanOrEqual(Math.min(...scores));
        expect(found).toBeLessThanOrEqual(Math.max(...scores));
      }),
    );
  });

  it("of several reviews is what most say, and nothing while two disagree", () => {
    expect(defectiveByReviews([true])).toBe(true);
    expect(defectiveByReviews([true, false])).toBeNull();
    expect(defectiveByReviews([true, false, false])).toBe(false);
    expect(defectiveByReviews([])).toBeNull();
  });
});

describe("what can be marked", () => {
  const faults = (marks: readonly Mark[]): unknown[] =>
    reviewFaults(CARD, marks).map(({ fault }) => fault);

  it("is everything once, evidence quoted below 8", () => {
    expect(faults([mark("a", 799), mark("b", null), mark("c", 1000)])).toEqual([]);
    expect(
      faults([
        mark("a", 799, { evidence: " " }),
        mark("b", 800, { evidence: null }),
        mark("c", 1000),
      ]),
    ).toEqual(["EVIDENCE_MISSING"]);
  });

  it.each([
    ["MISSING", [mark("a", 900), mark("b", 900)]],
    ["TWICE", [...CARD.map(({ id }) => mark(id, 1000)), mark("a", 900)]],
    ["UNKNOWN_CRITERION", [...CARD.map(({ id }) => mark(id, 1000)), mark("d", 900)]],
    ["OUT_OF_RANGE", [mark("a", 1001), mark("b", 900), mark("c", 1000)]],
    ["OUT_OF_RANGE", [mark("a", 900.5), mark("b", 900), mark("c", 1000)]],
    ["CRITICAL_IS_ALL_OR_NOTHING", [mark("a", 900), mark("b", 900), mark("c", 500)]],
    [
      "UNKNOWN_ROOT_CAUSE",
      [mark("a", 900, { rootCause: "天气" }), mark("b", 900), mark("c", 1000)],
    ],
    ["NOTHING_APPLIES", [mark("a", null), mark("b", null), mark("c", null)]],
  ])("is not %s", (fault, marks) => {
    expect(faults(marks)).toEqual([fault]);
  });

  it("need not be complete in a draft", () => {
    expect(draftFaults(CARD, [mark("a", 300, { evidence: null })])).toEqual([]);
  });
});

describe("versions of a scorecard", () => {
  it("are compared criterion by criterion", () => {
    const before = [criterion("a"), criterion("b"), criterion("c")];
    const after = [criterion("a"), criterion("b", { weight: 9 }), criterion("d")];
    expect(compareScorecards(before, after).map(({ name, change }) => [name, change])).toEqual([
      ["a", "SAME"],
      ["b", "CHANGED"],
      ["d", "ADDED"],
      ["c", "REMOVED"],
    ]);
  });
});

describe("the life of a review", () => {
  it("leads over a dispute or the time for one to FINAL, from where only an appeal leads on", () => {
    expect(moveReview("SUBMIT", "ASSIGNED")).toEqual({ outcome: "MOVED", status: "SUBMITTED" });
    expect(moveReview("DISPUTE", "SUBMITTED")).toEqual({ outcome: "MOVED", status: "DISPUTED" });
    expect(moveReview("ADJUDICATE", "DISPUTED")).toEqual({ outcome: "MOVED", status: "FINAL" });
    expect(moveReview("SUBMIT", "FINAL")).toEqual({ outcome: "REFUSED", allowed: ["APPEAL"] });
  });
});
