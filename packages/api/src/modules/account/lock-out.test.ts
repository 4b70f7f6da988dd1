import { describe, expect, it } from "vitest";
import { isLocked } from "./lock-out.ts";

const T = 1_800_000_000;
const FIVE = [T - 8, T - 6, T - 4, T - 2, T];

describe("the lock of an account", () => {
  it("takes five failures, not four", () => {
    expect(isLocked(FIVE.slice(1), { limit: 5, now: T })).toBe(false);
    expect(isLocked(FIVE, { limit: 5, now: T })).toBe(true);
  });

  it.each([
    [T + 899, true],
    [T + 900, false],
  ])("holds for 15 minutes from the fifth failure: at %i it is %s", (now, locked) => {
    expect(isLocked(FIVE, { limit: 5, now })).toBe(locked);
  });

  it("takes failures within 15 minutes: a fifth 900 seconds after the first makes none", () => {
    expect(isLocked([T - 899, T - 3, T - 2, T - 1, T], { limit: 5, now: T })).toBe(true);
    expect(isLocked([T - 900, T - 3, T - 2, T - 1, T], { limit: 5, now: T })).toBe(false);
  });

  it("is not made again by the first failure after it ended, even when all five fell into one second", () => {
    expect(isLocked([T, T, T, T, T, T + 900], { limit: 5, now: T + 900 })).toBe(false);
  });
});
