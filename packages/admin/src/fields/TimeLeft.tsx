import { Box, Tooltip } from "@mui/material";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { useDuration } from "../i18n/use-duration.ts";
import { useWord } from "../i18n/use-word.ts";
import { secondsUntilDue, urgencyOf } from "./clock-urgency.ts";
import type { ShownClock, Urgency } from "./clock-urgency.ts";
import { formatDateTime } from "./format-time.ts";
import { useNow } from "./use-now.ts";

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

/** What a clock has left, counting down; amber from the first step of escalation, red after the due time. */
export const TimeLeft = ({ clock }: TimeLeftProps): ReactElement => {
  const translate = useTranslate();
  const duration = useDuration();
  const word = useWord();
  const now = useNow();
  const urgency = urgencyOf(clock, now);
  const left = secondsUntilDue(clock, now);
  const isTicking =
    clock.stoppedAt === null && clock.state !== "PAUSED" && clock.state !== "EXCLUDED";
  const text = isTicking
    ? translate(left < 0 ? "time.late" : "time.left", { time: duration(left) })
    : word("ClockState", clock.state);
  const due = translate("time.due_at", { at: formatDateTime(clock.dueAt) });
  return (
    <Tooltip title={clock.provisional ? `${due} · ${translate("time.provisional")}` : due}>
      <Box
        component="span"
        sx={{
          color: COLOUR[urgency],
          fontWeight: urgency === "SOON" || urgency === "LATE" ? 650 : 400,
          fontVariantNumeric: "tabular-nums",
          whiteSpace: "nowrap",
        }}
      >
        {text}
      </Box>
    </Tooltip>
  );
};
