import { describe, expect, it } from "vitest";
import { moveConsultation } from "./consultation-status.ts";

describe("a consultation", () => {
  it("takes proposals while it is open, and ends by a decision or by being called off", () => {
    expect(moveConsultation("OPEN", "PROPOSE")).toBe("OPEN");
    expect(moveConsultation("OPEN", "DECIDE")).toBe("DECIDED");
    expect(moveConsultation("OPEN", "CANCEL")).toBe("CANCELLED");
  });

  it.each(["DECIDED", "CANCELLED"] as const)("takes nothing more once it is %s", (status) => {
    for (const move of ["PROPOSE", "DECIDE", "CANCEL"] as const) {
      expect(moveConsultation(status, move)).toBeNull();
    }
  });
});
