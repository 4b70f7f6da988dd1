import { startOfDay } from "../primitives/index.ts";
import type { Instant } from "../primitives/index.ts";
import type { ServiceCalendar } from "../service-calendar/index.ts";
import type { Channel } from "./channel.ts";
import type { ClockKind } from "./clock-kind.ts";
import { isPauseReason, PauseReason } from "./pause.ts";
import type { SegmentReason } from "./segment-reason.ts";

/** A clock that someone imagines. */
export interface PreviewClockInput {
  readonly calendar: ServiceCalendar;
  readonly channel: Channel;
  readonly openedAt: Instant;
  readonly kind: ClockKind;
  readonly targetMinutes: number;
  readonly stoppedAt: Instant | null;
  readonly pauses: readonly PreviewPause[];
  readonly now: Instant;
}

/** A pause as it is asked for: its reason may be one that no pause has. */
export interface PreviewPause {
  readonly from: Instant;
  readonly to: Instant;
  readonly reason: SegmentReason;
}

/** One thing that is wrong with what was asked; `path` names the member, `allowed` what could stand there. */
export interface PreviewRefusal {
  readonly path: string;
  readonly message: string;
  readonly allowed: readonly string[];
}

/**
 * All that is wrong with a preview: a target outside 1 to 1,000,000 minutes, instants outside 1992 to 2100, more
 * than 40 years of receipt, a stop before the opening, pauses of a RESPONSE clock, pauses that end before they
 * begin, overlap, or have no reason to wait. Pauses from `stoppedAt` on are ignored and may overlap.
 */
export function refusalsOfPreview(input: PreviewClockInput): readonly PreviewRefusal[] {
  return [...targetRefusals(input), ...spanRefusals(input), ...pauseRefusals(input)];
}

const EARLIEST = startOfDay("1992-01-01");
const LATEST = startOfDay("2101-01-01");
const LONGEST_SECONDS = 40 * 366 * 86_400;

function targetRefusals({ targetMinutes }: PreviewClockInput): PreviewRefusal[] {
  const fits = Number.isInteger(targetMinutes) && targetMinutes >= 1 && targetMinutes <= 1_000_000;
  return fits ? [] : [refusal("targetMinutes", "A target is 1 to 1,000,000 whole minutes.")];
}

function spanRefusals({ openedAt, stoppedAt, now }: PreviewClockInput): PreviewRefusal[] {
  if (!isSupported(openedAt)) {
    return [refusal("openedAt", "An instant lies in the years 1992 to 2100.")];
  }
  if (stoppedAt !== null && stoppedAt < openedAt) {
    return [refusal("stoppedAt", "A clock cannot stop before it was opened.")];
  }
  if (stoppedAt !== null && !isSupported(stoppedAt)) {
    return [refusal("stoppedAt", "An instant lies in the years 1992 to 2100.")];
  }
  return (stoppedAt ?? now) - openedAt > LONGEST_SECONDS
    ? [refusal("openedAt", "A preview covers 40 years at most.")]
    : [];
}

function pauseRefusals({ kind, pauses, stoppedAt }: PreviewClockInput): PreviewRefusal[] {
  if (pauses.length > 0 && kind === "RESPONSE") {
    return [refusal("pauses", "A response clock never pauses.")];
  }
  const faults = pauses.flatMap(faultsOfPause);
  return faults.length > 0 ? faults : overlapsOf(pauses, stoppedAt);
}

function faultsOfPause({ from, to, reason }: PreviewPause, index: number): PreviewRefusal[] {
  if (!isPauseReason(reason)) {
    const message = `${reason} is no reason to wait.`;
    return [{ path: `pauses.${index}.reason`, message, allowed: Object.values(PauseReason) }];
  }
  return to > from ? [] : [refusal(`pauses.${index}.to`, "A pause ends after it begins.")];
}

function overlapsOf(pauses: readonly PreviewPause[], stoppedAt: Instant | null): PreviewRefusal[] {
  const inOrder = pauses
    .map((pause, index) => ({ ...pause, index }))
    .filter(({ from }) => stoppedAt === null || from < stoppedAt)
    .sort((a, b) => a.from - b.from);
  return inOrder
    .filter(({ from }, place) => place > 0 && from < (inOrder[place - 1]?.to ?? from))
    .map(({ index }) => refusal(`pauses.${index}.from`, "Pauses do not overlap."));
}

function isSupported(instant: Instant): boolean {
  return instant >= EARLIEST && instant < LATEST;
}

function refusal(path: string, message: string): PreviewRefusal {
  return { path, message, allowed: [] };
}
