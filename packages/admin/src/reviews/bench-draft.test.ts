import { expect, it } from "vitest";
import { benchKey, marksOf, withPart, withQuotation } from "./bench-draft.ts";

const CRITERION = {
  name: "x",
  group: "g",
  weight: 1,
  critical: false,
  feeds: null,
  rootCauses: [],
};
const CRITERIA = [
  { ...CRITERION, id: "a" },
  { ...CRITERION, id: "b" },
];

it("scores by number keys, with the sign of equality for ten and n for not applicable", () => {
  expect(benchKey("0")).toEqual({ score: 0 });
  expect(benchKey("7")).toEqual({ score: 700 });
  expect(benchKey("=")).toEqual({ score: 1000 });
  expect(benchKey("n")).toEqual({ score: null });
  expect(benchKey("j")).toEqual({ step: 1 });
  expect(benchKey("x")).toBeNull();
});

it("sends only what was looked at, in the order of the criteria", () => {
  const draft = withPart(withPart({}, "b", { score: 900 }), "a", { score: null });
  expect(marksOf(draft, CRITERIA).map(({ criterionId, score }) => [criterionId, score])).toEqual([
    ["a", null],
    ["b", 900],
  ]);
  expect(marksOf({}, CRITERIA)).toEqual([]);
});

it("quotes a passage once and keeps the score it was given for", () => {
  const draft = withPart({}, "a", { score: 500 });
  const quoted = withQuotation(draft, "a", " no answer ");
  expect(quoted["a"]).toMatchObject({ score: 500, evidence: "\u300cno answer\u300d" });
  expect(withQuotation(quoted, "a", "no answer")).toBe(quoted);
  expect(withQuotation(quoted, "a", "late")["a"]?.evidence).toContain("\n");
  expect(withQuotation(quoted, "a", "  ")).toBe(quoted);
});
