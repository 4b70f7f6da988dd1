import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mayApproveSeverity, nextSwitching, SWITCHING_START, switchingAfter } from "./index.ts";
import type { LotVerdict, SwitchingLot, SwitchingState } from "./index.ts";

const WORDS = { A: "ACCEPTED", N: "NOT_ACCEPTED", E: "EMPTY" } as const;
const verdicts = (letters: string): LotVerdict[] =>
  letters.split(" ").map((letter) => WORDS[letter as keyof typeof WORDS]);
const lot = (facts: Partial<SwitchingLot> = {}): SwitchingLot => ({
  verdict: "ACCEPTED",
  acceptanceNumber: 5,
  passesTighter: true,
  ...facts,
});
const after = (state: SwitchingState, lots: readonly SwitchingLot[]): SwitchingState =>
  lots.reduce(nextSwitching, state);

describe("switching", () => {
  it("SPC-07 tightens after the second lot not accepted among five in a row", () => {
    expect(switchingAfter(verdicts("A A N A N"))).toEqual([
      ...["NORMAL", "NORMAL", "NORMAL", "NORMAL"],
      "TIGHTENED",
    ]);
    expect(switchingAfter(verdicts("N A A A A N")).at(-1)).toBe("NORMAL");
  });

  it("SPC-08 goes back to normal after five accepted in a row", () => {
    const severities = switchingAfter(verdicts("N N A A A N A A A A A"));
    expect(severities.slice(1, 10).every((severity) => severity === "TIGHTENED")).toBe(true);
    expect(severities.at(-1)).toBe("NORMAL");
  });

  it("SPC-06 leaves everything as it is after an empty lot", () => {
    expect(switchingAfter(verdicts("N E E E E E N")).at(-1)).toBe("TIGHTENED");
    expect(nextSwitching(SWITCHING_START, lot({ verdict: "EMPTY" }))).toBe(SWITCHING_START);
  });

  it("is discontinued by the fifth lot not accepted while tightened, and stays so", () => {
    const severities = switchingAfter(verdicts("N N N A N N A N N A A A A A"));
    expect(severities.slice(7)).toEqual(["TIGHTENED", ...Array<string>(6).fill("DISCONTINUED")]);
  });

  it("SPC-10 scores three for a lot that would pass one step tighter, two with Ac 0 or 1, else begins anew", () => {
    expect(after(SWITCHING_START, [lot(), lot()]).score).toBe(6);
    expect(after(SWITCHING_START, [lot(), lot({ passesTighter: false })]).score).toBe(0);
    const small = lot({ acceptanceNumber: 1, passesTighter: false });
    expect(after(SWITCHING_START, [small, lot({ acceptanceNumber: 0 })]).score).toBe(4);
    expect(after(SWITCHING_START, [lot(), lot({ verdict: "NOT_ACCEPTED" })]).score).toBe(0);
  });

  it("SPC-10 allows REDUCED from thirty on, and never by itself", () => {
    const ten = after(
      SWITCHING_START,
      Array.from({ length: 10 }, () => lot()),
    );
    const nine = after(
      SWITCHING_START,
      Array.from({ length: 9 }, () => lot()),
    );
    expect(ten).toMatchObject({ severity: "NORMAL", score: 30 });
    expect(mayApproveSeverity(ten, "REDUCED")).toBe(true);
    expect(mayApproveSeverity(nine, "REDUCED")).toBe(false);
    expect(mayApproveSeverity(SWITCHING_START, "TIGHTENED")).toBe(false);
  });

  it("SPC-11 returns from reduced to normal at the first lot not accepted", () => {
    const reduced: SwitchingState = { ...SWITCHING_START, severity: "REDUCED" };
    expect(nextSwitching(reduced, lot()).severity).toBe("REDUCED");
    expect(nextSwitching(reduced, lot({ verdict: "NOT_ACCEPTED" })).severity).toBe("NORMAL");
  });

  it("never tightens while no two of five in a row are refused, whatever comes", () => {
    const letters = fc.array(fc.constantFrom("A", "N", "E"), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(letters, (drawn) => {
        const severities = switchingAfter(verdicts(drawn.join(" ")));
        const judged = drawn.filter((letter) => letter !== "E");
        const isCalm = judged.every(
          (_, at) => judged.slice(Math.max(0, at - 4), at + 1).filter((l) => l === "N").length < 2,
        );
        expect(severities.every((severity) => severity === "NORMAL")).toBe(isCalm);
      }),
    );
  });
});
