import { MenuItem, TextField } from "@mui/material";
import type { ReactElement } from "react";

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: Value;
  readonly choices: readonly (readonly [value: Value, name: string])[];
  readonly isRequired?: boolean;
  readonly onChange: (value: Value) => void;
}

/** One out of a few. */
export function Choice<Value extends string>(props: ChoiceProps<Value>): ReactElement {
  const { label, hint, value, choices, isRequired = false, onChange } = props;
  return (
    <TextField
      select
      fullWidth
      label={label}
      helperText={hint}
      required={isRequired}
      value={value}
      onChange={({ target }) => onChange(target.value as Value)}
      {...(choices.some(([one]) => one === "") ? NAMED_NOTHING : {})}
    >
      {choices.map(([one, name]) => (
        <MenuItem key={one} value={one}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** Where nothing is a choice with a name, the name is shown. */
const NAMED_NOTHING = {
  slotProps: { select: { displayEmpty: true }, inputLabel: { shrink: true } },
};
