import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { codeLetterOf, singlePlan } from "./index.ts";
import type { InspectionLevel } from "./index.ts";

const FOLDER = resolve(import.meta.dirname, "../../../../../shared/data/acceptance_sampling");
const rowsOf = (file: string): string[][] =>
  existsSync(FOLDER)
    ? readFileSync(`${FOLDER}/${file}`, "utf8")
        .trim()
        .split("\n")
        .map((line) => line.trim().split(","))
    : [];

/** Tightened, A, 10 reads (8, 1) in the data where the table's pattern gives (2, 0). */
const isDoubtful = ([inspection, code, aql]: string[]): boolean =>
  inspection === "tightened" && code === "A" && aql === "10";

describe.skipIf(!existsSync(FOLDER))("the published tables, where they are at hand", () => {
  it("are what the rules say, row by row", () => {
    const rows = rowsOf("single_sampling_resolved.csv")
      .slice(1)
      .filter(([inspection]) => inspection === "normal" || inspection === "tightened")
      .filter((row) => !isDoubtful(row));
    const differing = rows.filter(([inspection = "", code = "", aql = "", ...figures]) => {
      const table = inspection === "normal" ? "NORMAL" : "TIGHTENED";
      const { sampleSize, acceptanceNumber, rejectionNumber } = singlePlan(code, aql, table);
      return [sampleSize, acceptanceNumber, rejectionNumber].join() !== figures.join();
    });
    expect(rows).toHaveLength(831);
    expect(differing).toEqual([]);
  });

  it("give the code letters at both ends of every line", () => {
    const [header = [], ...lines] = rowsOf("code_letters.csv");
    const levels = header.slice(2).map((name) => name.replace("-", "_") as InspectionLevel);
    for (const [least = "", most = "", ...letters] of lines) {
      const sizes = [Number(least), most === "" ? 9_999_999 : Number(most)];
      for (const size of sizes) {
        expect(levels.map((level) => codeLetterOf(size, level))).toEqual(letters);
      }
    }
  });
});

describe("a single plan", () => {
  it("follows an arrow down, up, and past the end of the table", () => {
    expect(singlePlan("D", "4.0", "NORMAL")).toMatchObject({ codeLetter: "E", sampleSize: 13 });
    expect(singlePlan("B", "6.5", "NORMAL")).toMatchObject({ codeLetter: "A", sampleSize: 2 });
    expect(singlePlan("R", "1000", "NORMAL")).toMatchObject({ codeLetter: "B", sampleSize: 3 });
    expect(singlePlan("R", "0.025", "TIGHTENED")).toMatchObject({ sampleSize: 3150 });
  });

  it("reads the doubtful row by the table's pattern", () => {
    expect(singlePlan("A", "10", "TIGHTENED")).toMatchObject({
      sampleSize: 2,
      acceptanceNumber: 0,
    });
  });

  it("refuses a letter and a limit that do not exist", () => {
    expect(() => singlePlan("I", "4.0", "NORMAL")).toThrow(RangeError);
    expect(() => singlePlan("H", "4.2", "NORMAL")).toThrow(RangeError);
    expect(() => singlePlan("H", "-4", "NORMAL")).toThrow(RangeError);
    expect(() => codeLetterOf(0, "II")).toThrow(RangeError);
  });
});
