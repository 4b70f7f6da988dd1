import { describe, expect, it } from "vitest";
import { staysBreached } from "./merging.ts";

describe("a running clock of a duplicate", () => {
  it("stays a breach when it was late at the merging, by a second", () => {
    expect(staysBreached({ dueAt: 1_000, provisional: false }, 1_001)).toBe(true);
  });

  it("is judged no more when it was in time, to the second", () => {
    expect(staysBreached({ dueAt: 1_000, provisional: false }, 1_000)).toBe(false);
  });

  it("is no breach while its due time is provisional", () => {
    expect(staysBreached({ dueAt: 1_000, provisional: true }, 9_999)).toBe(false);
  });
});
