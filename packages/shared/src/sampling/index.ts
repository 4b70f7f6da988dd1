export { CheckKind } from "./check-kind.ts";
export { CODE_LETTERS, codeLetterOf } from "./code-letter.ts";
export { allocate, commitmentOf, drawSample, frameHashOf, rankFrame, rankHashOf } from "./draw.ts";
export type { DrawRequest, FrameMember, RankedMember, StratumSize } from "./draw.ts";
export { InspectionLevel } from "./inspection-level.ts";
export { LOT_MOVES, LotStatus, moveLot } from "./lot-status.ts";
export type { LotMove, LotMoved } from "./lot-status.ts";
export { LotVerdict } from "./lot-verdict.ts";
export {
  binomialAcceptance,
  hypergeometricAcceptance,
  operatingCharacteristic,
} from "./operating-characteristic.ts";
export type { OcPoint } from "./operating-characteristic.ts";
export { SamplingMethod } from "./sampling-method.ts";
export { samplingPlanOf } from "./sampling-plan.ts";
export type { PlanRequest, SamplingPlan } from "./sampling-plan.ts";
export { AQLS, aqlIndex, singlePlan } from "./single-plan.ts";
export type { InspectionTable, SinglePlan } from "./single-plan.ts";
export {
  mayApproveSeverity,
  nextSwitching,
  REDUCED_FROM,
  SWITCHING_START,
  switchingAfter,
} from "./switching.ts";
export type { SwitchingLot, SwitchingState } from "./switching.ts";
