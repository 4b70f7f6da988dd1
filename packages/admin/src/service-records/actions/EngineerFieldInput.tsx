import type { ReactElement } from "react";
import { EngineerPicker } from "../../engineers/EngineerPicker.tsx";
import type { ActionFieldInputProps } from "./action-field-input.ts";
import { ONLY } from "./engineer-kind.ts";
import type { EngineerKind } from "./engineer-kind.ts";

interface EngineerFieldInputProps extends ActionFieldInputProps {
  readonly kind: EngineerKind;
  readonly label: string;
}

/** An action's field that takes an engineer. */
export const EngineerFieldInput = (props: EngineerFieldInputProps): ReactElement => {
  const { kind, label, field, record, value, isMissing, onChange } = props;
  const only = ONLY[kind];
  return (
    <EngineerPicker
      label={label}
      only={only}
      isOptional={!field.isRequired}
      teamId={only === undefined ? (record.industryTeam?.id ?? null) : null}
      holderId={record.engineer?.id ?? null}
      forbidsOutsourcing={!record.customer.outsourcingAllowed}
      value={value}
      isMissing={isMissing}
      onChange={onChange}
    />
  );
};
