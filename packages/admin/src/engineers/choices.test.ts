import { expect, it } from "vitest";
import type { EngineerChoice } from "../provider/people-documents.ts";
import { candidatesOf } from "./choices.ts";

function engineer(id: string, openRecords: number, overdueRecords = 0): EngineerChoice {
  const workload = { openRecords, overdueRecords, onDuty: false };
  return { id, outsourced: id.startsWith("out"), workload, staff: { id, name: id } };
}

const ALL = [
  engineer("busy", 7),
  engineer("late", 2, 2),
  engineer("out-free", 0),
  engineer("calm", 2),
];

it("offers the least loaded first, among equals the one with less that is late", () => {
  const found = candidatesOf(ALL, { holderId: null, forbidsOutsourcing: false });
  expect(found.map((one) => one.engineer.id)).toEqual(["out-free", "calm", "late", "busy"]);
  expect(found.every(({ obstacle }) => obstacle === null)).toBe(true);
});

it("puts last, with the reason, whom the customer does not want and who has it already", () => {
  const found = candidatesOf(ALL, { holderId: "calm", forbidsOutsourcing: true });
  expect(found.map((one) => [one.engineer.id, one.obstacle])).toEqual([
    ["late", null],
    ["busy", null],
    ["out-free", "outsourced_forbidden"],
    ["calm", "holds_it"],
  ]);
});
