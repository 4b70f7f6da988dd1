import { ClockKind } from "@attest/shared/service-clock";
import type { FeedEntry } from "../../platform/feed/feed-entry.ts";

/** What an entry of the journal says of a step that was told. */
export interface ToldStep {
  readonly percent: number;
  readonly minutesAfterDue: number;
  readonly serviceCycleId: string;
  readonly kind: ClockKind;
}

/** Reads the step back from its entry. */
export function alertOf({ payload }: FeedEntry): ToldStep {
  const { percent, minutesAfterDue, clockId } = payload as Readonly<Record<string, unknown>>;
  const [serviceCycleId = "", kind = ""] = String(clockId).split(":");
  return {
    percent: Number(percent),
    minutesAfterDue: Number(minutesAfterDue),
    serviceCycleId,
    kind: kind === ClockKind.RESOLUTION ? ClockKind.RESOLUTION : ClockKind.RESPONSE,
  };
}
