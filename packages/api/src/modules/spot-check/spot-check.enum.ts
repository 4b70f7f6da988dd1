import {
  CheckKind,
  InspectionLevel,
  LotStatus,
  LotVerdict,
  SamplingMethod,
} from "@attest/shared/sampling";
import { ReviewStatus } from "@attest/shared/scorecard";
import { registerEnumType } from "type-graphql";

/** What a lot is parted by before it is drawn from. Never by who is judged: that would tell the inspector. */
export const StratifyBy = {
  NONE: "NONE",
  CHANNEL: "CHANNEL",
  SERVICE_LEVEL: "SERVICE_LEVEL",
} as const;
export type StratifyBy = (typeof StratifyBy)[keyof typeof StratifyBy];

/** Why an item is reviewed by this inspector. */
export const ReviewCause = {
  DRAWN: "DRAWN",
  REQUIRED: "REQUIRED",
  THIRD: "THIRD",
} as const;
export type ReviewCause = (typeof ReviewCause)[keyof typeof ReviewCause];

/** Whether it is the first word against a review or the last. */
export const DisputeInstance = { DISPUTE: "DISPUTE", APPEAL: "APPEAL" } as const;
export type DisputeInstance = (typeof DisputeInstance)[keyof typeof DisputeInstance];

registerEnumType(CheckKind, { name: "CheckKind" });
registerEnumType(InspectionLevel, { name: "InspectionLevel" });
registerEnumType(LotStatus, { name: "LotStatus" });
registerEnumType(LotVerdict, { name: "LotVerdict" });
registerEnumType(SamplingMethod, { name: "SamplingMethod" });
registerEnumType(ReviewStatus, { name: "ReviewStatus" });
registerEnumType(StratifyBy, {
  name: "StratifyBy",
  description: "What a lot is parted by before it is drawn from.",
});
registerEnumType(ReviewCause, {
  name: "ReviewCause",
  description:
    "DRAWN by the sample; REQUIRED whatever the draw (unreachable, consent recorded by the holder); THIRD where two disagree.",
});
registerEnumType(DisputeInstance, {
  name: "DisputeInstance",
  description: "A review is disputed once, and the decision appealed once.",
});

export { CheckKind, InspectionLevel, LotStatus, LotVerdict, ReviewStatus, SamplingMethod };
