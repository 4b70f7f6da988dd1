import AddIcon from "@mui/icons-material/AddOutlined";
import { Alert, Box, IconButton, Typography } from "@mui/material";
import type { Interval } from "@attest/shared/duty-roster";
import { civilDateOf, formatInstant, startOfDay, dayOfWeek } from "@attest/shared/primitives";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { nowInstant } from "../clock.ts";
import { ShiftChip } from "./ShiftChip.tsx";
import type { Held, PlannedShift } from "./roster-plan.ts";

interface DayColumnProps {
  readonly date: string;
  readonly shifts: readonly PlannedShift[];
  readonly gaps: readonly Interval[];
  readonly held: Held | null;
  readonly onHold: ((held: Held | null) => void) | null;
  readonly onPutDown: (key: string) => void;
  readonly onEdit: (shift: PlannedShift | null) => void;
}

/** A day of the roster: its shifts in order, and the time that is nobody's. */
export const DayColumn = (props: DayColumnProps): ReactElement => {
  const { date, shifts, gaps, held, onHold, onPutDown, onEdit } = props;
  const translate = useTranslate();
  const isToday = civilDateOf(nowInstant()) === date;
  return (
    <Box
      component="section"
      aria-label={date}
      sx={{
        display: "grid",
        gap: 0.5,
        alignContent: "start",
        p: 0.5,
        minWidth: 0,
        bgcolor: isToday ? "action.hover" : undefined,
        borderRadius: 1,
      }}
    >
      <Box sx={{ display: "flex", justifyContent: "space-between", alignItems: "center" }}>
        <Typography variant="subtitle2" component="h3">
          {translate("duty.day", {
            date: date.slice(5),
            weekday: translate(`calendars.weekday_${String(dayOfWeek(date))}`),
          })}
        </Typography>
        {onHold !== null && (
          <IconButton
            size="small"
            aria-label={translate("duty.add", { date })}
            onClick={() => onEdit(null)}
          >
            <AddIcon fontSize="small" />
          </IconButton>
        )}
      </Box>
      {shifts.map((shift) => (
        <ShiftChip
          key={shift.key}
          shift={shift}
          date={date}
          held={held}
          onHold={onHold}
          onPutDown={() => onPutDown(shift.key)}
          onEdit={() => onEdit(shift)}
        />
      ))}
      {gaps.map(({ startsAt, endsAt }) => (
        <Alert key={startsAt} severity="error" sx={{ py: 0, px: 1 }} icon={false}>
          {translate("duty.gap", { from: clockOn(date, startsAt), to: clockOn(date, endsAt) })}
        </Alert>
      ))}
    </Box>
  );
};

/** The time of day; midnight at the end of it is 24:00. */
function clockOn(date: string, at: number): string {
  return at >= startOfDay(date) + 86_400 ? "24:00" : formatInstant(at).slice(11, 16);
}
