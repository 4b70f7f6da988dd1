import { Box } from "@mui/material";
import type { ReactElement } from "react";
import type { CalendarDay } from "./calendar-documents.ts";
import { MonthGrid } from "./MonthGrid.tsx";

interface YearGridProps {
  readonly days: readonly CalendarDay[];
  /** Null: days cannot be changed. */
  readonly onChoose: ((day: CalendarDay) => void) | null;
}

/** Twelve months side by side, as many as there is room for. */
export const YearGrid = ({ days, onChoose }: YearGridProps): ReactElement => (
  <Box
    sx={{
      display: "grid",
      gap: 2,
      gridTemplateColumns: "repeat(auto-fill, minmax(min(17rem, 100%), 1fr))",
    }}
  >
    {MONTHS.map((month) => (
      <MonthGrid
        key={month}
        month={month}
        days={days.filter(({ date }) => Number(date.slice(5, 7)) === month)}
        onChoose={onChoose}
      />
    ))}
  </Box>
);

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
