import type { FormPart, ServiceRecordStatus } from "@attest/shared/service-record";
import { describe, expect, it } from "vitest";
import { nextStepOf } from "./next-step.ts";

const HOLDER = { id: "e", staff: { id: "s", name: "张志强" } };
const ANSWERED = "2026-09-30T10:00:00+08:00";

function next(
  status: ServiceRecordStatus,
  stoppedAt: string | null,
  missingFormParts: readonly FormPart[],
): readonly [step: string, command: string, part: string | undefined] | null {
  const engineer = status === "OPEN" ? null : HOLDER;
  const currentCycle = { responseClock: { stoppedAt }, missingFormParts };
  const found = nextStepOf({ status, engineer, currentCycle });
  return found === null ? null : [found.step, found.command, found.part];
}

describe("What a record needs next", () => {
  const ALL: readonly FormPart[] = ["ANALYSIS", "SOLUTION", "RESULT"];

  it.each([
    ["OPEN", null, ALL, ["response", "assignServiceRecord", undefined]],
    ["ASSIGNED", null, ALL, ["response", "respondToServiceRecord", undefined]],
    ["IN_PROGRESS", ANSWERED, ALL, ["analysis", "addFormEntry", "ANALYSIS"]],
    ["IN_PROGRESS", ANSWERED, ["SOLUTION", "RESULT"], ["solution", "proposeSolution", undefined]],
    ["IN_PROGRESS", ANSWERED, ["RESULT"], ["result", "addFormEntry", "RESULT"]],
    ["IN_PROGRESS", ANSWERED, [], ["request", "requestClosure", undefined]],
    ["PENDING_CONSENT", ANSWERED, [], ["consent", "recordConsent", undefined]],
    ["WAITING_CUSTOMER", ANSWERED, ["RESULT"], ["result", "resumeServiceRecord", undefined]],
    ["WAITING_THIRD_PARTY", ANSWERED, ALL, ["analysis", "resumeServiceRecord", undefined]],
  ] as const)("%s, answered %s, missing %j: %j", (...[status, stoppedAt, missing, expected]) => {
    expect(next(status, stoppedAt, missing)).toEqual(expected);
  });

  it("is the answer to the customer before all else, also where somebody has written the form already", () => {
    expect(next("ASSIGNED", null, [])).toEqual(["response", "respondToServiceRecord", undefined]);
  });

  it("is nothing once it is closed", () => {
    expect(next("CLOSED", ANSWERED, [])).toBeNull();
  });
});
