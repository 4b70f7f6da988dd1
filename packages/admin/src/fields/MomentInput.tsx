import { TextField } from "@mui/material";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { nowInstant } from "../clock.ts";
import { readMoment, writeMoment } from "./moment-text.ts";

interface MomentInputProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  readonly isFirst?: boolean;
  /** The server refused it. */
  readonly isRefused?: boolean;
  readonly onChange: (value: string) => void;
}

/**
 * A moment in Beijing time, written the Chinese way whatever the browser speaks; the browser's own input would follow
 * its language and its zone. What was typed is made whole on leaving the field.
 */
export const MomentInput = ({
  label,
  hint,
  value,
  isFirst = false,
  isRefused = false,
  onChange,
}: MomentInputProps): ReactElement => {
  const translate = useTranslate();
  const isWrong = value.trim() !== "" && readMoment(value, nowInstant()) === null;
  const complete = () => {
    const instant = readMoment(value, nowInstant());
    if (instant !== null) {
      onChange(writeMoment(instant));
    }
  };
  return (
    <TextField
      label={translate("moment.label", { label })}
      value={value}
      error={isWrong || isRefused}
      helperText={isWrong ? translate("moment.wrong") : hint}
      autoFocus={isFirst}
      fullWidth
      autoComplete="off"
      placeholder={writeMoment(nowInstant())}
      onChange={({ target }) => onChange(target.value)}
      onBlur={complete}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
};
