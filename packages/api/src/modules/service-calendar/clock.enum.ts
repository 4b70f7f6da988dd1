import { DayType } from "@attest/shared/service-calendar";
import {
  Channel,
  ClockBasis,
  ClockKind,
  ClockState,
  SegmentReason,
} from "@attest/shared/service-clock";
import { registerEnumType } from "type-graphql";

registerEnumType(Channel, {
  name: "Channel",
  description: "How a customer reaches the company; PHONE is the 400 number.",
});
registerEnumType(ClockKind, {
  name: "ClockKind",
  description: "Of the first human answer, or of the solution.",
});
registerEnumType(ClockBasis, {
  name: "ClockBasis",
  description: "WALL counts every second, WORKING those of the service calendar.",
});
registerEnumType(ClockState, {
  name: "ClockState",
  description: "MET when stopped by the due time; EXCLUDED is not judged.",
});
registerEnumType(DayType, {
  name: "DayType",
  description: "What a day is, by company override, make-up workday, holiday, weekday.",
});
registerEnumType(SegmentReason, {
  name: "SegmentReason",
  description: "Why a segment of a clock counted, or did not.",
});

export { Channel, ClockBasis, ClockKind, ClockState, DayType, SegmentReason };
