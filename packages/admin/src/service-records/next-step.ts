import { isOpenStatus } from "@attest/shared/service-record";
import type { FormPart } from "@attest/shared/service-record";
import type { RecordCommand } from "./actions/record-commands.ts";
import type { RecordDetail } from "./service-record.ts";

/** The way of a record, in order; each is done before the next is asked for. */
export const RECORD_STEPS = [
  "response",
  "analysis",
  "solution",
  "result",
  "request",
  "consent",
  "evaluation",
] as const;
export type RecordStep = (typeof RECORD_STEPS)[number];

/** Where a record stands and what brings it on. */
export interface NextStep {
  readonly step: RecordStep;
  readonly command: RecordCommand;
  /** The part of the form to be written, where the command writes one. */
  readonly part?: FormPart;
  /** Its sentence, as `next_step.<hint>`. */
  readonly hint: string;
}

type StepFacts = Pick<RecordDetail, "status" | "engineer"> & {
  readonly currentCycle: {
    readonly responseClock: { readonly stoppedAt: string | null };
    readonly missingFormParts: readonly FormPart[];
  };
};

/** What a record needs next, in the order of the form it still misses; null once nothing is left to do. */
export function nextStepOf({ status, engineer, currentCycle }: StepFacts): NextStep | null {
  const { responseClock, missingFormParts } = currentCycle;
  if (!isOpenStatus(status)) {
    return null;
  }
  if (engineer === null) {
    return { step: "response", command: "assignServiceRecord", hint: "assign" };
  }
  if (responseClock.stoppedAt === null) {
    return { step: "response", command: "respondToServiceRecord", hint: "respond" };
  }
  const step = STEP_OF_PART[missingFormParts[0] ?? "COMMUNICATION"] ?? REQUEST;
  switch (status) {
    case "WAITING_CUSTOMER":
      return { step: step.step, command: "resumeServiceRecord", hint: "wait_customer" };
    case "WAITING_THIRD_PARTY":
      return { step: step.step, command: "resumeServiceRecord", hint: "wait_third_party" };
    case "PENDING_CONSENT":
      return { step: "consent", command: "recordConsent", hint: "consent" };
    default:
      return step;
  }
}

const REQUEST: NextStep = { step: "request", command: "requestClosure", hint: "request" };

const STEP_OF_PART: Readonly<Partial<Record<FormPart, NextStep>>> = {
  ANALYSIS: { step: "analysis", command: "addFormEntry", part: "ANALYSIS", hint: "analysis" },
  SOLUTION: { step: "solution", command: "proposeSolution", hint: "solution" },
  RESULT: { step: "result", command: "addFormEntry", part: "RESULT", hint: "result" },
};
