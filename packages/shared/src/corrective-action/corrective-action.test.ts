import { describe, expect, it } from "vitest";
import { moveCorrectiveAction, overdueAt } from "./index.ts";

describe("a corrective action", () => {
  it("is done, then checked, and open again when it did not work", () => {
    expect(moveCorrectiveAction("COMPLETE", "OPEN")).toBe("DONE");
    expect(moveCorrectiveAction("CONFIRM", "DONE")).toBe("EFFECTIVE");
    expect(moveCorrectiveAction("REOPEN", "DONE")).toBe("OPEN");
    expect(moveCorrectiveAction("CONFIRM", "OPEN")).toBeNull();
    expect(moveCorrectiveAction("COMPLETE", "EFFECTIVE")).toBeNull();
  });

  it("is late from the second after its due time on, with its work or its check", () => {
    const times = { dueAt: 100, effectCheckAt: 200 };
    expect(overdueAt({ status: "OPEN", ...times }, 100)).toBeNull();
    expect(overdueAt({ status: "OPEN", ...times }, 101)).toBe("WORK");
    expect(overdueAt({ status: "DONE", ...times }, 200)).toBeNull();
    expect(overdueAt({ status: "DONE", ...times }, 201)).toBe("EFFECT_CHECK");
    expect(overdueAt({ status: "EFFECTIVE", ...times }, 999)).toBeNull();
  });
});
