import { ButtonBase, Tooltip } from "@mui/material";
import { civilDateOf } from "@attest/shared/primitives";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { nowInstant } from "../clock.ts";
import { useWord } from "../i18n/use-word.ts";
import type { CalendarDay } from "./calendar-documents.ts";
import { DAY_LOOKS } from "./day-look.ts";

interface DayCellProps {
  readonly day: CalendarDay;
  readonly onChoose: ((day: CalendarDay) => void) | null;
}

/** One day: its number, a colour, and a mark that says the same in a letter. */
export const DayCell = ({ day, onChoose }: DayCellProps): ReactElement => {
  const translate = useTranslate();
  const word = useWord();
  const { color, background, mark } = DAY_LOOKS[day.type];
  const isToday = civilDateOf(nowInstant()) === day.date;
  const title = [day.date, word("DayType", day.type), day.name].filter(Boolean).join(" · ");
  return (
    <Tooltip describeChild title={title}>
      <ButtonBase
        aria-current={isToday ? "date" : undefined}
        disabled={onChoose === null}
        onClick={() => onChoose?.(day)}
        sx={{
          display: "grid",
          minHeight: 40,
          borderRadius: 1,
          fontFamily: "inherit",
          fontSize: "0.875rem",
          boxShadow: isToday ? "inset 0 0 0 2px currentColor" : undefined,
          fontWeight: isToday ? 650 : undefined,
          color,
          bgcolor: background,
          fontVariantNumeric: "tabular-nums",
          lineHeight: 1.2,
          "&.Mui-focusVisible": { outline: "2px solid currentColor" },
        }}
      >
        <span>{Number(day.date.slice(8))}</span>
        {mark !== null && <span style={{ fontSize: "0.7rem" }}>{translate(mark)}</span>}
      </ButtonBase>
    </Tooltip>
  );
};
