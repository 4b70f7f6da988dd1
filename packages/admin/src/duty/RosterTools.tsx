import ChevronLeftIcon from "@mui/icons-material/ChevronLeftOutlined";
import ChevronRightIcon from "@mui/icons-material/ChevronRightOutlined";
import {
  Box,
  Button,
  IconButton,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from "@mui/material";
import type { Interval } from "@attest/shared/duty-roster";
import { civilDateOf, formatInstant } from "@attest/shared/primitives";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { nowInstant } from "../clock.ts";
import { runCommand } from "../provider/run.ts";
import { useGiving } from "../provider/use-giving.ts";
import { SaveRosterDocument } from "./duty-documents.ts";
import { inputOf } from "./roster-plan.ts";
import type { DutyPerson } from "./roster-plan.ts";
import { RosterFault } from "./RosterFault.tsx";
import { RotationDialog } from "./RotationDialog.tsx";
import { moved } from "./stretch.ts";
import type { RosterView } from "./stretch.ts";
import type { PlannedRoster } from "./use-roster.ts";

interface RosterToolsProps {
  readonly view: RosterView;
  readonly date: string;
  readonly within: Interval;
  readonly roster: PlannedRoster;
  readonly people: readonly DutyPerson[];
  readonly canPlan: boolean;
  readonly onView: (view: RosterView) => void;
  readonly onDate: (date: string) => void;
}

/** Which stretch is shown, and keeping what was made of it. */
export const RosterTools = (props: RosterToolsProps): ReactElement => {
  const { view, date, within, roster, people, canPlan, onView, onDate } = props;
  const translate = useTranslate();
  const { give, fault, details, isBusy } = useGiving();
  const [isRotating, setRotating] = useState(false);
  const save = async () => {
    const { plan, version } = roster;
    const stretch = { from: formatInstant(within.startsAt), to: formatInstant(within.endsAt) };
    const input = { ...stretch, version, shifts: inputOf(plan) };
    if ((await give(() => runCommand(SaveRosterDocument, { input }))) !== null) {
      roster.reload();
    }
  };
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1 }}>
      <IconButton aria-label={translate("duty.back")} onClick={() => onDate(moved(view, date, -1))}>
        <ChevronLeftIcon />
      </IconButton>
      <Typography variant="h6" component="h2" aria-live="polite">
        {civilDateOf(within.startsAt)} – {civilDateOf(within.endsAt - 1)}
      </Typography>
      <IconButton aria-label={translate("duty.on")} onClick={() => onDate(moved(view, date, 1))}>
        <ChevronRightIcon />
      </IconButton>
      <Button onClick={() => onDate(civilDateOf(nowInstant()))}>{translate("duty.today")}</Button>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={view}
        aria-label={translate("duty.view")}
        onChange={(_event, next: RosterView | null) => onView(next ?? view)}
      >
        <ToggleButton value="WEEK">{translate("duty.week")}</ToggleButton>
        <ToggleButton value="MONTH">{translate("duty.month")}</ToggleButton>
      </ToggleButtonGroup>
      {canPlan && (
        <>
          <Button
            variant="contained"
            disabled={!roster.isChanged || isBusy}
            onClick={() => void save()}
          >
            {translate("duty.save")}
          </Button>
          <Button disabled={!roster.isChanged} onClick={roster.reload}>
            {translate("duty.undo")}
          </Button>
          <Button variant="outlined" onClick={() => setRotating(true)}>
            {translate("duty.rotation")}
          </Button>
        </>
      )}
      {fault !== null && roster.isChanged && <RosterFault fault={fault} details={details} />}
      {isRotating && (
        <RotationDialog
          within={within}
          version={roster.version}
          people={people}
          onDone={roster.reload}
          onClose={() => setRotating(false)}
        />
      )}
    </Box>
  );
};
