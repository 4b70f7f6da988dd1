import { Checkbox, FormControl, FormControlLabel, FormHelperText, FormLabel } from "@mui/material";
import type { ReactElement } from "react";

interface CheckListProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly Value[];
  readonly chosen: readonly Value[];
  readonly nameOf: (value: Value) => string;
  readonly fault?: string | null;
  readonly onChange: (chosen: readonly Value[]) => void;
}

/** Any number out of a few. */
export function CheckList<Value extends string>(props: CheckListProps<Value>): ReactElement {
  const { label, choices, chosen, nameOf, fault = null, onChange } = props;
  const turn = (value: Value) =>
    onChange(choices.filter((one) => chosen.includes(one) !== (one === value)));
  return (
    <FormControl component="fieldset" error={fault !== null}>
      <FormLabel component="legend">{label}</FormLabel>
      {choices.map((value) => (
        <FormControlLabel
          key={value}
          label={nameOf(value)}
          control={
            <Checkbox
              size="small"
              checked={chosen.includes(value)}
              onChange={() => turn(value)}
              slotProps={{ input: { "aria-label": nameOf(value) } }}
              sx={{ py: 0.4 }}
            />
          }
        />
      ))}
      {fault !== null && <FormHelperText role="alert">{fault}</FormHelperText>}
    </FormControl>
  );
}
