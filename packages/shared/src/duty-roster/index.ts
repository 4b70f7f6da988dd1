export { dutyGaps } from "./duty-gaps.ts";
export type { PageStep, Paging, UnansweredCall } from "./paging-ladder.ts";
export { pagesDue, PageTarget } from "./paging-ladder.ts";
export type { Interval } from "./rest-time.ts";
export { isRestTime, restTime, without } from "./rest-time.ts";
export type { DutyTurn, Rotation } from "./rotate-duty.ts";
export { rotateDuty } from "./rotate-duty.ts";
