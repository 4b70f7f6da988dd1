import { FormControlLabel, MenuItem, Switch, TextField } from "@mui/material";
import { Channel } from "@attest/shared/service-clock";
import {
  ConsentDecision,
  FormPart,
  IdentityMethod,
  TouchDirection,
} from "@attest/shared/service-record";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { EngineerPicker } from "../../engineers/EngineerPicker.tsx";
import { useWord } from "../../i18n/use-word.ts";
import type { WordKind } from "../../i18n/use-word.ts";
import type { RecordDetail } from "../service-record.ts";
import type { ActionField } from "./action-field.ts";

interface ActionFieldInputProps {
  readonly field: ActionField;
  readonly record: RecordDetail;
  readonly value: string;
  readonly isMissing: boolean;
  readonly isFirst: boolean;
  readonly onChange: (value: string) => void;
}

/** The input for one field of an action. */
export const ActionFieldInput = (props: ActionFieldInputProps): ReactElement => {
  const translate = useTranslate();
  const choices = useChoices(props);
  const { field, record, value, isMissing, isFirst, onChange } = props;
  const label = translate(`action_form.${field.label}`);
  if (field.kind === "ENGINEER") {
    return (
      <EngineerPicker
        label={label}
        teamId={record.industryTeam?.id ?? null}
        value={value}
        isMissing={isMissing}
        onChange={onChange}
      />
    );
  }
  if (field.kind === "SWITCH") {
    return (
      <FormControlLabel
        label={label}
        control={
          <Switch
            checked={value === "true"}
            onChange={({ target }) => onChange(target.checked ? "true" : "")}
          />
        }
      />
    );
  }
  const isLong = field.kind === "TEXT";
  return (
    <TextField
      label={label}
      value={value}
      required={field.isRequired}
      error={isMissing}
      helperText={isMissing ? translate("action_form.required") : undefined}
      autoFocus={isFirst}
      fullWidth
      select={choices !== null}
      multiline={isLong}
      minRows={isLong ? 3 : undefined}
      type={field.kind === "TIME" ? "datetime-local" : "text"}
      onChange={({ target }) => onChange(target.value)}
      slotProps={field.kind === "TIME" ? { inputLabel: { shrink: true } } : undefined}
    >
      {choices?.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
};

interface Choice {
  readonly id: string;
  readonly name: string;
}

/** What a field lets one choose from; null where it takes text. */
function useChoices({ field, record }: ActionFieldInputProps): readonly Choice[] | null {
  const translate = useTranslate();
  const word = useWord();
  const words = (kind: WordKind, values: object) =>
    Object.values(values).map((id: string) => ({ id, name: word(kind, id) }));
  switch (field.kind) {
    case "CHANNEL":
      return words("Channel", Channel);
    case "DIRECTION":
      return words("TouchDirection", TouchDirection);
    case "PART":
      return words("FormPart", FormPart);
    case "METHOD":
      return words("IdentityMethod", IdentityMethod);
    case "DECISION":
      return Object.values(ConsentDecision).map((id) => ({
        id,
        name: translate(`action_form.${id.toLowerCase()}`),
      }));
    case "OUTCOME":
      return ["ANSWERED", "UNANSWERED"].map((id) => ({
        id,
        name: translate(`action_form.${id.toLowerCase()}`),
      }));
    case "CONTACT":
      return record.customer.contacts.map(({ id, name, entitledToClose }) => ({
        id,
        name: `${name} · ${translate(entitledToClose ? "records.entitled" : "records.not_entitled")}`,
      }));
    default:
      return null;
  }
}
