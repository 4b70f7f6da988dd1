import type { Instant } from "../primitives/index.ts";
import { basisOfClock } from "./clock-basis.ts";
import type { ClockBasis } from "./clock-basis.ts";
import type { ClockState } from "./clock-state.ts";
import { isPauseReason, pausesWithin } from "./pause.ts";
import type { Pause } from "./pause.ts";
import { refusalsOfPreview } from "./preview-refusals.ts";
import type { PreviewClockInput, PreviewPause, PreviewRefusal } from "./preview-refusals.ts";
import { countedSpan, readClock } from "./read-clock.ts";
import { receipt } from "./receipt.ts";
import type { ClockSegment } from "./receipt.ts";

/** What the clock would say. */
export interface ClockPreview {
  readonly basis: ClockBasis;
  readonly dueAt: Instant;
  readonly strictDueAt: Instant;
  readonly provisional: boolean;
  readonly state: ClockState;
  readonly countedSeconds: number;
  readonly receipt: readonly ClockSegment[];
}

/** A preview, or everything that is wrong with what was asked. */
export type ClockPreviewResult =
  | { readonly outcome: "PREVIEWED"; readonly preview: ClockPreview }
  | { readonly outcome: "REFUSED"; readonly refusals: readonly PreviewRefusal[] };

/**
 * What a clock would say, by the rule that judges records. Without `stoppedAt` it runs to `now`; opened later
 * than `now` its receipt is empty. Pauses are cut to the clock's own time.
 *
 * @see docs/rules.md R6, R8, R10, R12
 */
export function previewClock(input: PreviewClockInput): ClockPreviewResult {
  const refusals = refusalsOfPreview(input);
  return refusals.length > 0
    ? { outcome: "REFUSED", refusals }
    : { outcome: "PREVIEWED", preview: previewOf(input) };
}

function previewOf(input: PreviewClockInput): ClockPreview {
  const { calendar, targetMinutes, stoppedAt, now, openedAt: startedAt } = input;
  const basis = basisOfClock(input.kind, input.channel);
  const pauses = pausesWithin(input.pauses.filter(isPause), startedAt, stoppedAt);
  const clock = { calendar, basis, startedAt, targetMinutes, stoppedAt, pauses, excluded: false };
  const reading = readClock(clock, now);
  return {
    basis,
    dueAt: reading.dueAt,
    strictDueAt: reading.strictDueAt,
    provisional: reading.provisional,
    state: reading.state,
    countedSeconds: basis === "WALL" ? reading.elapsedWallSeconds : reading.elapsedWorkingSeconds,
    receipt: receipt(clock, ...countedSpan(clock, now)),
  };
}

function isPause(pause: PreviewPause): pause is PreviewPause & Pause {
  return isPauseReason(pause.reason);
}
