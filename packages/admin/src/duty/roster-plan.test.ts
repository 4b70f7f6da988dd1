import { expect, it } from "vitest";
import { inputOf, putDown } from "./roster-plan.ts";
import type { PlannedShift } from "./roster-plan.ts";

const [a, b, c] = ["a", "b", "c"].map((id) => ({ id, name: id })) as [
  PlannedShift["first"],
  PlannedShift["first"],
  PlannedShift["first"],
];
const plan: readonly PlannedShift[] = [
  { key: "1", startsAt: 0, endsAt: 3_600, first: a, backup: b },
  { key: "2", startsAt: 3_600, endsAt: 7_200, first: b, backup: c },
];
const people = (shifts: readonly PlannedShift[]): string[] =>
  shifts.map(({ first, backup }) => `${first.id}${backup?.id ?? "-"}`);

it("R14 an engineer put down on a shift takes it", () => {
  expect(people(putDown(plan, { kind: "PERSON", person: c }, "1"))).toEqual(["cb", "bc"]);
});

it("R14 a shift put down on another changes engineers with it; nobody stands by for themselves", () => {
  expect(people(putDown(plan, { kind: "SHIFT", key: "1" }, "2"))).toEqual(["ba", "ac"]);
});

it("put down on itself, or where nothing is, changes nothing", () => {
  expect(putDown(plan, { kind: "SHIFT", key: "1" }, "1")).toEqual(plan);
  expect(putDown(plan, { kind: "SHIFT", key: "1" }, "9")).toEqual(plan);
});

it("is sent with the times of Shanghai", () => {
  expect(inputOf(plan)[0]).toEqual({
    startsAt: "1970-01-01T08:00:00+08:00",
    endsAt: "1970-01-01T09:00:00+08:00",
    engineerId: "a",
    backupEngineerId: "b",
  });
});
