import { Box, Button, Typography } from "@mui/material";
import type { SegmentReason } from "@attest/shared/service-clock";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { formatDateTime } from "../../fields/format-time.ts";
import { TimeLeft } from "../../fields/TimeLeft.tsx";
import { useCountedDuration } from "../../i18n/use-duration.ts";
import { useWord } from "../../i18n/use-word.ts";
import type { FullClock } from "../service-record.ts";
import { ReceiptLine } from "./ReceiptLine.tsx";
import { ReceiptTable } from "./ReceiptTable.tsx";
import { Section } from "./Section.tsx";
import { segmentPaint } from "./segment-paint.ts";

/** One clock: what is left, the picture of what counted, and on demand every line of it. */
export const ClockPanel = ({ clock }: { readonly clock: FullClock }): ReactElement => {
  const translate = useTranslate();
  const word = useWord();
  const duration = useCountedDuration();
  const [isShown, setShown] = useState(false);
  const elapsed = clock.basis === "WALL" ? clock.elapsedWallSeconds : clock.elapsedWorkingSeconds;
  const summary = translate("receipt.summary", {
    state: word("ClockState", clock.state),
    counted: duration(elapsed),
    target: duration(clock.targetMinutes * 60),
  });
  return (
    <Section title={word("ClockKind", clock.kind)} aside={<TimeLeft clock={clock} />}>
      <Typography variant="body2">{summary}</Typography>
      <Typography variant="body2" color="textSecondary">
        {translate("receipt.basis", { basis: word("ClockBasis", clock.basis) })} ·{" "}
        {translate("time.due_at", { at: formatDateTime(clock.dueAt) })}
      </Typography>
      <ReceiptLine clock={clock} />
      <Legend reasons={[...new Set(clock.receipt.map(({ reason }) => reason))]} />
      <Button
        size="small"
        aria-expanded={isShown}
        onClick={() => setShown(!isShown)}
        className="no-print"
        sx={{ ml: -0.75, minWidth: 0 }}
      >
        {translate(isShown ? "receipt.hide" : "receipt.show")}
      </Button>
      {isShown && <ReceiptTable clock={clock} />}
    </Section>
  );
};

const Legend = ({ reasons }: { readonly reasons: readonly SegmentReason[] }): ReactElement => {
  const translate = useTranslate();
  const word = useWord();
  return (
    <Box
      component="ul"
      aria-label={translate("receipt.legend")}
      sx={{
        listStyle: "none",
        p: 0,
        m: 0,
        display: "flex",
        flexWrap: "wrap",
        columnGap: 1.5,
        rowGap: 0.25,
        fontSize: 12,
        color: "text.secondary",
      }}
    >
      {reasons.map((reason) => (
        <Box key={reason} component="li" sx={{ display: "flex", alignItems: "center", gap: 0.5 }}>
          <Box
            aria-hidden="true"
            sx={{
              width: 16,
              height: 10,
              border: 1,
              borderColor: "divider",
              borderRadius: 0.5,
              ...segmentPaint(reason),
            }}
          />
          {word("SegmentReason", reason)}
        </Box>
      ))}
      <Box component="li" sx={{ display: "flex", alignItems: "center", gap: 0.5 }}>
        <Box aria-hidden="true" sx={{ width: 2, height: 12, bgcolor: "error.main", mx: 0.75 }} />
        {translate("receipt.due")}
      </Box>
    </Box>
  );
};
