import { expect, it } from "vitest";
import { readTableText } from "./read-table-text.ts";

it("reads the State Council's table as it is published, and leaves out what else it holds", () => {
  const text = JSON.stringify({
    $schema: "x",
    year: 2027,
    papers: ["https://www.gov.cn/a"],
    days: [{ name: "元旦", date: "2027-01-01", isOffDay: true, extra: 1 }],
  });
  expect(readTableText(text, 2026)).toEqual({
    outcome: "READ",
    table: {
      year: 2027,
      papers: ["https://www.gov.cn/a"],
      days: [{ name: "元旦", date: "2027-01-01", isOffDay: true }],
    },
  });
});

it("reads a line a day, a make-up workday by the word after it", () => {
  const text = "2027-01-01 元旦\n\n2027-02-20 春节 班\n2027-02-21 Spring work";
  expect(readTableText(text, 2027)).toMatchObject({
    table: {
      year: 2027,
      days: [
        { date: "2027-01-01", isOffDay: true },
        { date: "2027-02-20", isOffDay: false },
        { date: "2027-02-21", isOffDay: false },
      ],
    },
  });
});

it("SLA-15 passes a table without days on to be refused, and names a line that is none", () => {
  expect(readTableText('{"year":2027,"days":[]}', 2027)).toMatchObject({ table: { days: [] } });
  expect(readTableText("2027-01-01 元旦\nnonsense", 2027)).toEqual({ outcome: "WRONG", line: 2 });
  expect(readTableText("{", 2027)).toEqual({ outcome: "WRONG", line: 0 });
});
