import type { RecordDetail } from "../service-record.ts";
import type { ActionField } from "./action-field.ts";

/** What the input of an action's field needs. */
export interface ActionFieldInputProps {
  readonly field: ActionField;
  readonly record: RecordDetail;
  readonly value: string;
  readonly isMissing: boolean;
  readonly isFirst: boolean;
  readonly onChange: (value: string) => void;
}
