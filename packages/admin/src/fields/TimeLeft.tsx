import { Box, Tooltip } from "@mui/material";
import { parseInstant } from "@attest/shared/primitives";
import type { Instant } from "@attest/shared/primitives";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { useDuration, useWorkingDuration } from "../i18n/use-duration.ts";
import { useWord } from "../i18n/use-word.ts";
import { secondsUntilDue, urgencyOf } from "./clock-urgency.ts";
import type { ShownClock, Urgency } from "./clock-urgency.ts";
import { formatDateTime } from "./format-time.ts";
import { useNow } from "./use-now.ts";
import { useWorkingDays } from "./working-days.ts";
import { workingSecondsUntil } from "./working-seconds-until.ts";

const COLOUR: Readonly<Record<Urgency, string>> = {
  CALM: "text.primary",
  SOON: "warning.main",
  LATE: "error.main",
  PAUSED: "text.secondary",
  DONE: "text.secondary",
};

interface TimeLeftProps {
  readonly clock: ShownClock & { readonly stoppedAt: string | null; readonly provisional: boolean };
}

/**
 * What a clock has left, counting down in the time it is measured in: a target of working time in working time. Amber
 * from the first step of escalation, red after the due time; when that is, and what the wall says, on hovering.
 */
export const TimeLeft = ({ clock }: TimeLeftProps): ReactElement => {
  const word = useWord();
  const now = useNow();
  const urgency = urgencyOf(clock, now);
  const left = useLeft(clock, now);
  const title = useExplanation(clock, now);
  const isTicking =
    clock.stoppedAt === null && clock.state !== "PAUSED" && clock.state !== "EXCLUDED";
  return (
    <Tooltip title={title}>
      <Box
        component="span"
        sx={{
          color: COLOUR[urgency],
          fontWeight: urgency === "SOON" || urgency === "LATE" ? 650 : 400,
          fontVariantNumeric: "tabular-nums",
          whiteSpace: "nowrap",
        }}
      >
        {isTicking ? left : word("ClockState", clock.state)}
      </Box>
    </Tooltip>
  );
};

/** What is left, in words; until the calendar has come, the due time for a clock of working time. */
function useLeft(clock: ShownClock, now: Instant): string {
  const translate = useTranslate();
  const wall = useDuration();
  const working = useWorkingDuration();
  const calendar = useWorkingDays();
  const untilDue = secondsUntilDue(clock, now);
  const key = untilDue < 0 ? "time.late" : "time.left";
  if (clock.basis === "WALL") {
    return translate(key, { time: wall(untilDue) });
  }
  if (calendar === null) {
    return translate("time.due_at", { at: formatDateTime(clock.dueAt) });
  }
  const counted = workingSecondsUntil(calendar, now, parseInstant(clock.dueAt) ?? now);
  return untilDue < 0 && counted === 0
    ? translate("time.late_now")
    : translate(key, { time: working(counted) });
}

function useExplanation(clock: TimeLeftProps["clock"], now: Instant): string {
  const translate = useTranslate();
  const duration = useDuration();
  const untilDue = secondsUntilDue(clock, now);
  const wall = translate(untilDue < 0 ? "time.wall_late" : "time.wall_left", {
    time: duration(untilDue),
  });
  const isRunning = clock.stoppedAt === null && clock.state !== "PAUSED";
  return [
    translate("time.due_at", { at: formatDateTime(clock.dueAt) }),
    ...(isRunning && clock.basis !== "WALL" ? [wall] : []),
    translate(clock.basis === "WALL" ? "time.by_wall" : "time.by_working"),
    ...(clock.provisional ? [translate("time.provisional")] : []),
  ].join(" · ");
}
