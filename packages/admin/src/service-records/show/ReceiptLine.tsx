import { Box } from "@mui/material";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { formatDateTime } from "../../fields/format-time.ts";
import { useCountedDuration } from "../../i18n/use-duration.ts";
import { useWord } from "../../i18n/use-word.ts";
import type { FullClock } from "../service-record.ts";
import { dayMarks, placeOn, shareOf, spanOf } from "./receipt-geometry.ts";
import { segmentPaint } from "./segment-paint.ts";
import { parseInstant } from "@attest/shared/primitives";

/** The receipt on a line of time: what counted, what did not and why, and where the due time lies. */
export const ReceiptLine = ({ clock }: { readonly clock: FullClock }): ReactElement => {
  const translate = useTranslate();
  const word = useWord();
  const duration = useCountedDuration();
  const span = spanOf([clock.startedAt, clock.dueAt, ...clock.receipt.map(({ to }) => to)]);
  const due = shareOf(span, parseInstant(clock.dueAt) ?? span.to);
  const counted = clock.receipt.reduce((sum, { countedSeconds }) => sum + countedSeconds, 0);
  const label = translate("receipt.picture", {
    kind: word("ClockKind", clock.kind),
    counted: duration(counted),
    segments: clock.receipt.length,
  });
  return (
    <Box role="img" aria-label={label} sx={{ position: "relative", height: 40, mt: 1, mb: 0.5 }}>
      <Box
        sx={{
          position: "absolute",
          inset: "4px 0 auto",
          height: 14,
          borderRadius: 1,
          border: 1,
          borderColor: "divider",
          overflow: "hidden",
        }}
      >
        {clock.receipt.map((segment) => {
          const { left, width } = placeOn(span, segment.from, segment.to);
          const title = `${formatDateTime(segment.from)} – ${formatDateTime(segment.to)} · ${word("DayType", segment.dayType)}${segment.note === null ? "" : ` ${segment.note}`} · ${word("SegmentReason", segment.reason)}`;
          return (
            <Box
              key={segment.from}
              title={title}
              sx={{
                position: "absolute",
                top: 0,
                bottom: 0,
                left: `${String(left)}%`,
                width: `${String(width)}%`,
                ...segmentPaint(segment.reason),
              }}
            />
          );
        })}
      </Box>
      <Box
        sx={{
          position: "absolute",
          top: 0,
          height: 22,
          left: `calc(${String(due)}% - 1px)`,
          width: 2,
          bgcolor: "error.main",
        }}
      />
      {dayMarks(span, 5).map(({ at, label: day }) => (
        <Box
          key={day}
          sx={{
            position: "absolute",
            top: 22,
            left: `${String(Math.min(at, 90))}%`,
            fontSize: 11,
            color: "text.secondary",
          }}
        >
          {day}
        </Box>
      ))}
    </Box>
  );
};
