import { CommandCost, policy } from "./command-policy.ts";

const HEAVY = { cost: CommandCost.HEAVY };
const OPERATIONS_DIRECTOR = { OPERATIONS_DIRECTOR: [] };
const SEGMENT_MANAGERS = {
  DEPARTMENT_MANAGER: ["TEAM_MANAGER"],
  OPERATIONS_DIRECTOR: ["MANAGER_OF_MANAGER"],
} as const;

/** The commands of the month: scores, explanations, consequences, payroll. */
export const ASSESSMENT_COMMANDS = {
  computeAssessmentPeriod: policy(
    "ASSESSMENT_PERIOD_COMPUTE",
    { INSPECTOR: [], ...OPERATIONS_DIRECTOR },
    HEAVY,
  ),
  publishAssessmentPeriod: policy("ASSESSMENT_PERIOD_PUBLISH", OPERATIONS_DIRECTOR, HEAVY),
  submitExplanation: policy("EXPLANATION_SUBMIT", { ANY_STAFF: ["SUBJECT"] }),
  decideExplanation: policy("EXPLANATION_DECIDE", SEGMENT_MANAGERS),
  certifyAssessment: policy("ASSESSMENT_CERTIFY", SEGMENT_MANAGERS),
  finaliseAssessmentPeriod: policy("ASSESSMENT_PERIOD_FINALISE", { GENERAL_MANAGER: [] }, HEAVY),
  // That they are two, in this order, and not the subject is `mayTurnNextKey`.
  approveConsequence: policy("CONSEQUENCE_APPROVE", {
    ...OPERATIONS_DIRECTOR,
    GENERAL_MANAGER: [],
  }),
  exportPayroll: policy("PAYROLL_EXPORT", OPERATIONS_DIRECTOR, HEAVY),
};
