import { Button, MenuItem, TextField } from "@mui/material";
import { formatInstant, parseInstant } from "@attest/shared/primitives";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { FormDialog } from "../layout/FormDialog.tsx";
import type { DutyPerson, PlannedShift } from "./roster-plan.ts";

interface ShiftDialogProps {
  readonly shift: PlannedShift;
  readonly people: readonly DutyPerson[];
  readonly onTake: (shift: PlannedShift) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** A shift's times and people. */
export const ShiftDialog = (props: ShiftDialogProps): ReactElement => {
  const { shift, people, onTake, onRemove, onClose } = props;
  const translate = useTranslate();
  const [from, setFrom] = useState(localOf(shift.startsAt));
  const [to, setTo] = useState(localOf(shift.endsAt));
  const [firstId, setFirstId] = useState(shift.first.id);
  const [backupId, setBackupId] = useState(shift.backup?.id ?? "");
  const startsAt = parseInstant(`${from}:00+08:00`);
  const endsAt = parseInstant(`${to}:00+08:00`);
  const first = people.find(({ id }) => id === firstId);
  const submit = () => {
    if (startsAt !== null && endsAt !== null && startsAt < endsAt && first !== undefined) {
      const backup = people.find(({ id }) => id === backupId && id !== firstId) ?? null;
      onTake({ ...shift, startsAt, endsAt, first, backup });
    }
  };
  return (
    <FormDialog
      title={translate("duty.shift")}
      submit={translate("duty.take")}
      fault={null}
      isBusy={(startsAt ?? 0) >= (endsAt ?? 0) || first === undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        type="datetime-local"
        label={translate("duty.from")}
        value={from}
        onChange={({ target }) => setFrom(target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
        sx={{ mt: 1 }}
      />
      <TextField
        type="datetime-local"
        label={translate("duty.to")}
        value={to}
        onChange={({ target }) => setTo(target.value)}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <PersonField
        label={translate("duty.first")}
        people={people}
        value={firstId}
        onChange={setFirstId}
      />
      <PersonField
        label={translate("duty.backup")}
        people={people}
        value={backupId}
        onChange={setBackupId}
        isOptional
      />
      <Button color="error" onClick={onRemove} sx={{ justifySelf: "start" }}>
        {translate("duty.remove")}
      </Button>
    </FormDialog>
  );
};

interface PersonFieldProps {
  readonly label: string;
  readonly people: readonly DutyPerson[];
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly isOptional?: true;
}

const PersonField = ({
  label,
  people,
  value,
  onChange,
  isOptional,
}: PersonFieldProps): ReactElement => (
  <TextField select label={label} value={value} onChange={({ target }) => onChange(target.value)}>
    {isOptional === true && <MenuItem value="">–</MenuItem>}
    {people.map(({ id, name }) => (
      <MenuItem key={id} value={id}>
        {name}
      </MenuItem>
    ))}
  </TextField>
);

function localOf(at: number): string {
  return formatInstant(at).slice(0, 16);
}
