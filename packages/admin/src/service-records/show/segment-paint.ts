import type { SegmentReason } from "@attest/shared/service-clock";

/** How a segment is painted: by colour and by pattern, so that neither is needed alone. */
export function segmentPaint(reason: SegmentReason): Readonly<Record<string, string>> {
  return PAINT[reason];
}

const hatched = (colour: string) => ({
  bgcolor: "transparent",
  backgroundImage: `repeating-linear-gradient(135deg, ${colour} 0 2px, transparent 2px 6px)`,
});

const PAINT: Readonly<Record<SegmentReason, Readonly<Record<string, string>>>> = {
  COUNTED: { bgcolor: "primary.main" },
  OUTSIDE_HOURS: { bgcolor: "action.disabledBackground" },
  NON_WORKING_DAY: hatched("rgba(128, 128, 128, 0.55)"),
  WAITING_CUSTOMER: hatched("#c98a1b"),
  WAITING_THIRD_PARTY: hatched("#8a6fc0"),
  PENDING_CONSENT: hatched("#4a86cf"),
};
