import EditIcon from "@mui/icons-material/EditOutlined";
import { Box, ButtonBase, IconButton, Typography } from "@mui/material";
import { addDays, civilDateOf, formatInstant } from "@attest/shared/primitives";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import type { Held, PlannedShift } from "./roster-plan.ts";

interface ShiftChipProps {
  readonly shift: PlannedShift;
  /** The day it is shown on. */
  readonly date: string;
  readonly held: Held | null;
  /** Null: the roster is only read. */
  readonly onHold: ((held: Held | null) => void) | null;
  readonly onPutDown: () => void;
  readonly onEdit: () => void;
}

/**
 * One shift. It is dragged, or taken in hand by a click, a tap or the keyboard and put down on another the same way.
 */
export const ShiftChip = (props: ShiftChipProps): ReactElement => {
  const { shift, date, held, onHold, onPutDown, onEdit } = props;
  const translate = useTranslate();
  const isHeld = held?.kind === "SHIFT" && held.key === shift.key;
  const times = useTimes(shift, date);
  const label = translate("duty.shift_label", { times, name: shift.first.name });
  const hold = () => onHold?.({ kind: "SHIFT", key: shift.key });
  const press = () =>
    held === null || isHeld
      ? onHold?.(isHeld ? null : { kind: "SHIFT", key: shift.key })
      : onPutDown();
  return (
    <Box
      draggable={onHold !== null}
      onDragStart={hold}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        onPutDown();
      }}
      sx={{
        display: "flex",
        alignItems: "flex-start",
        border: 1,
        borderRadius: 1,
        borderColor: isHeld ? "primary.main" : "divider",
        bgcolor: isHeld ? "action.selected" : "background.paper",
        cursor: onHold === null ? "default" : "grab",
      }}
    >
      <ButtonBase
        disabled={onHold === null}
        aria-pressed={isHeld}
        title={label}
        onClick={press}
        onKeyDown={({ key }) => (key === "Escape" ? onHold?.(null) : undefined)}
        sx={{ display: "block", flex: 1, minWidth: 0, p: 0.75, textAlign: "left" }}
      >
        <Typography
          variant="caption"
          sx={{ fontVariantNumeric: "tabular-nums" }}
          color="textSecondary"
        >
          {times}
        </Typography>
        <Typography variant="body2" sx={{ fontWeight: 600, overflowWrap: "anywhere" }}>
          {shift.first.name}
        </Typography>
        {shift.backup !== null && (
          <Typography variant="caption" color="textSecondary">
            {translate("duty.backup_is", { name: shift.backup.name })}
          </Typography>
        )}
      </ButtonBase>
      {onHold !== null && (
        <IconButton size="small" aria-label={translate("duty.edit", { times })} onClick={onEdit}>
          <EditIcon sx={{ fontSize: 16 }} />
        </IconButton>
      )}
    </Box>
  );
};

/** From when to when; a day that is not the one it is shown on is named. */
function useTimes({ startsAt, endsAt }: PlannedShift, date: string): string {
  const translate = useTranslate();
  const starts = civilDateOf(startsAt);
  const from = starts === date ? clockOf(startsAt) : dayAndClockOf(startsAt);
  const to = (): string => {
    switch (civilDateOf(endsAt)) {
      case starts:
        return clockOf(endsAt);
      case addDays(starts, 1):
        return translate("duty.next_day", { time: clockOf(endsAt) });
      default:
        return dayAndClockOf(endsAt);
    }
  };
  return `${from}–${to()}`;
}

function clockOf(at: number): string {
  return formatInstant(at).slice(11, 16);
}

function dayAndClockOf(at: number): string {
  return formatInstant(at).slice(5, 16).replace("T", " ");
}
