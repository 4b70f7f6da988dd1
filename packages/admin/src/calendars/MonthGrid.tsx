import { Box, Paper, Typography } from "@mui/material";
import { dayOfWeek } from "@attest/shared/primitives";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import type { CalendarDay } from "./calendar-documents.ts";
import { DayCell } from "./DayCell.tsx";

interface MonthGridProps {
  readonly month: number;
  readonly days: readonly CalendarDay[];
  readonly onChoose: ((day: CalendarDay) => void) | null;
}

/** A month from Monday to Sunday. */
export const MonthGrid = ({ month, days, onChoose }: MonthGridProps): ReactElement => {
  const translate = useTranslate();
  const [first] = days;
  const blanks = first === undefined ? 0 : (dayOfWeek(first.date) + 6) % 7;
  return (
    <Paper variant="outlined" component="section" sx={{ p: 1.5 }}>
      <Typography variant="subtitle2" component="h3" sx={{ mb: 0.5 }}>
        {translate(`calendars.month_${String(month)}`)}
      </Typography>
      <Box sx={{ display: "grid", gridTemplateColumns: "repeat(7, minmax(0, 1fr))", gap: "2px" }}>
        {WEEKDAYS.map((day) => (
          <Typography key={day} variant="caption" align="center" color="textSecondary">
            {translate(`calendars.weekday_${String(day)}`)}
          </Typography>
        ))}
        {Array.from({ length: blanks }, (_, index) => (
          <span key={index} />
        ))}
        {days.map((day) => (
          <DayCell key={day.date} day={day} onChoose={onChoose} />
        ))}
      </Box>
    </Paper>
  );
};

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 0];
