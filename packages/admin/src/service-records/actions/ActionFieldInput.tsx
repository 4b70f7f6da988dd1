import { FormControlLabel, MenuItem, Switch, TextField } from "@mui/material";
import { Channel } from "@attest/shared/service-clock";
import {
  BackupResourceKind,
  ConsentDecision,
  FormPart,
  IdentityMethod,
  TouchDirection,
} from "@attest/shared/service-record";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { MomentInput } from "../../fields/MomentInput.tsx";
import { useWord } from "../../i18n/use-word.ts";
import type { WordKind } from "../../i18n/use-word.ts";
import type { ActionFieldInputProps } from "./action-field-input.ts";
import { EngineerFieldInput } from "./EngineerFieldInput.tsx";
import { isEngineerKind } from "./engineer-kind.ts";
import { MergeTargetPicker } from "./MergeTargetPicker.tsx";

/** The input for one field of an action. */
export const ActionFieldInput = (props: ActionFieldInputProps): ReactElement => {
  const translate = useTranslate();
  const choices = useChoices(props);
  const { field, record, value, isMissing, isFirst, onChange } = props;
  const label = translate(`action_form.${field.label}`);
  if (field.kind === "RECORD") {
    return <MergeTargetPicker {...{ label, record, value, isMissing, onChange }} />;
  }
  if (isEngineerKind(field.kind)) {
    return <EngineerFieldInput {...props} kind={field.kind} label={label} />;
  }
  if (field.kind === "TIME") {
    return <MomentInput label={label} value={value} isFirst={isFirst} onChange={onChange} />;
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
      onChange={({ target }) => onChange(target.value)}
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
    case "BACKUP_KIND":
      return words("BackupResourceKind", BackupResourceKind);
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
