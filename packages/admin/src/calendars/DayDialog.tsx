import { MenuItem, TextField } from "@mui/material";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { FormDialog } from "../layout/FormDialog.tsx";
import { runCommand } from "../provider/run.ts";
import { useGiving } from "../provider/use-giving.ts";
import { OverrideDayDocument } from "./calendar-documents.ts";
import type { CalendarDay } from "./calendar-documents.ts";

interface DayDialogProps {
  readonly day: CalendarDay;
  readonly version: number;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const WORKING = { OPEN: true, CLOSED: false, AS_TABLE: null } as const;
type Choice = keyof typeof WORKING;

/** The company decides about a day of its own. */
export const DayDialog = ({ day, version, onClose, onDone }: DayDialogProps): ReactElement => {
  const translate = useTranslate();
  const { give, fault, isBusy } = useGiving();
  const [choice, setChoice] = useState<Choice>(day.working ? "CLOSED" : "OPEN");
  const [name, setName] = useState("");
  const submit = async () => {
    const input = {
      date: day.date,
      working: WORKING[choice],
      name: name.trim() === "" ? null : name.trim(),
      version,
    };
    if ((await give(() => runCommand(OverrideDayDocument, { input }))) !== null) {
      onClose();
      onDone();
    }
  };
  return (
    <FormDialog
      title={translate("calendars.override", { date: day.date })}
      submit={translate("calendars.save")}
      fault={fault}
      isBusy={isBusy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField
        select
        label={translate("calendars.this_day")}
        value={choice}
        onChange={({ target }) => setChoice(target.value as Choice)}
        helperText={translate("calendars.override_hint")}
        sx={{ mt: 1 }}
      >
        {(Object.keys(WORKING) as Choice[]).map((one) => (
          <MenuItem key={one} value={one}>
            {translate(`calendars.choice_${one.toLowerCase()}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        label={translate("calendars.why")}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
    </FormDialog>
  );
};
