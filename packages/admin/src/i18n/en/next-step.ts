import type { zhNextStep } from "../zh/next-step.ts";

/** What the line of the next step and the choice of an engineer say. */
export const enNextStep: typeof zhNextStep = {
  next_step: {
    way: "Progress",
    done: " (done)",
    response: "Response",
    analysis: "Analysis",
    solution: "Solution",
    result: "Result",
    request: "Ask for consent",
    consent: "Consent",
    evaluation: "Evaluation",
    hint_assign: "Next: assign an engineer",
    hint_respond: "Next: respond to the customer",
    hint_analysis: "Next: write the analysis",
    hint_solution: "Next: propose a solution",
    hint_result: "Next: write the result",
    hint_request: "Next: ask the customer's consent to close",
    hint_consent:
      "The letter went out; waiting for the customer's answer. One by phone can be recorded for them",
    hint_wait_customer:
      "Waiting for the customer, resolution clock paused; resume once they answer",
    hint_wait_third_party:
      "Waiting for a third party, resolution clock paused; resume once there is a result",
    by: " (%{name})",
  },
  picker: {
    hint: "Least loaded first",
    on_duty: "On duty",
    outsourced_forbidden: "Customer forbids outsourcing",
    holds_it: "Holds it now",
  },
  moment: {
    label: "%{label} (Beijing time)",
    wrong: "Write year-month-day hour:minute, such as 2026-09-30 17:40",
  },
};
