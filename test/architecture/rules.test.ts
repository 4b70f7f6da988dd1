import { describe, expect, it } from "vitest";
import { CASE_IDS, RULE_IDS } from "./case-ids.ts";
import {
  bearsId,
  exportedNames,
  indexRows,
  isFile,
  isWaiting,
  namesIn,
  testFiles,
} from "./rules-index.ts";

const rules = indexRows(RULE_IDS);
const cases = indexRows(CASE_IDS);
const names = exportedNames();
const tests = testFiles();

describe("The index of rules", () => {
  it("has one line for every rule and every case", () => {
    expect(rules.map(([id]) => id)).toEqual(RULE_IDS);
    expect(cases.map(([id]) => id)).toEqual(CASE_IDS);
  });

  it.each(rules)(
    "%s names functions and tests that exist, or what it waits for",
    (...[, functions = "", covered = "", waiting = ""]) => {
      expect(namesIn(functions).filter((name) => !names.has(name))).toEqual([]);
      expect(namesIn(covered).filter((path) => !isFile(path))).toEqual([]);
      const isBuilt = namesIn(functions).length > 0 && namesIn(covered).length > 0;
      expect(isBuilt || isWaiting(waiting)).toBe(true);
      expect(waiting === "–" || isWaiting(waiting), waiting).toBe(true);
    },
  );

  it.each(cases)(
    "%s names tests that bear it, if there are any, or what it waits for",
    (id, covered = "", waiting = "") => {
      const bearing = tests.filter((path) => bearsId(path, id));
      expect(namesIn(covered).filter((path) => !bearing.includes(path))).toEqual([]);
      expect(namesIn(covered).length > 0, String(bearing)).toBe(bearing.length > 0);
      expect(bearing.length > 0 || isWaiting(waiting)).toBe(true);
      expect(waiting === "–" || isWaiting(waiting), waiting).toBe(true);
    },
  );
});

describe("What would be noticed", () => {
  it("a function or a test that is not there", () => {
    expect(names.has("openServiceRecord")).toBe(true);
    expect(names.has("openServiceRecords")).toBe(false);
    expect(isFile("packages/shared/src/service-clock/no-such.test.ts")).toBe(false);
    expect(bearsId("test/scenarios/clocks.test.ts", "SLA-13")).toBe(true);
    expect(bearsId("test/scenarios/clocks.test.ts", "SLA-01")).toBe(false);
  });
});
