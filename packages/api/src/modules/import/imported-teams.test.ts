import { expect, it } from "vitest";
import { teamCode } from "./imported-teams.ts";

it("a group's code reads like its name where that tells it apart", () => {
  expect(teamCode("Group 56")).toBe("imported-group-56");
});

it("groups whose names differ only in what a code cannot hold have different codes", () => {
  const names = [
    "Group 56",
    "group 56",
    "Group  56",
    "Group-56",
    "一线支持",
    "二线支持",
    "a".repeat(90),
  ];
  const codes = names.map(teamCode);
  expect(new Set(codes).size).toBe(names.length);
  expect(codes.filter((code) => !/^[a-z0-9][a-z0-9-]{0,63}$/.test(code))).toEqual([]);
});
