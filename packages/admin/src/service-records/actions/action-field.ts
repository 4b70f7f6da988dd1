/** What an action asks for before it is given. */
export interface ActionField {
  /** Its name in the values, and its label as `action_form.<label>`. */
  readonly name: string;
  readonly label: string;
  readonly kind:
    | "TEXT"
    | "LINE"
    | "ENGINEER"
    | "OWN_ENGINEER"
    | "OUTSOURCED_ENGINEER"
    | "SUGGESTED_ENGINEER"
    | "RECORD"
    | "BACKUP_KIND"
    | "CONTACT"
    | "SWITCH"
    | "TIME"
    | "CHANNEL"
    | "PART"
    | "DECISION"
    | "DIRECTION"
    | "METHOD"
    | "OUTCOME";
  readonly isRequired: boolean;
  /** Shown only while this holds. */
  readonly when?: (values: ActionValues) => boolean;
}

/** What was filled in, as text; a switch is "true" or empty. */
export type ActionValues = Readonly<Record<string, string>>;

/** A field that must be filled in. */
export function needed(name: string, kind: ActionField["kind"], label: string = name): ActionField {
  return { name, kind, label, isRequired: true };
}

/** A field that may stay empty. */
export function optional(
  name: string,
  kind: ActionField["kind"],
  label: string = name,
): ActionField {
  return { name, kind, label, isRequired: false };
}

/** The fields that are shown with these values. */
export function shownFields(
  fields: readonly ActionField[],
  values: ActionValues,
): readonly ActionField[] {
  return fields.filter(({ when }) => when === undefined || when(values));
}

/** The names of what is needed and still empty. */
export function missingFields(
  fields: readonly ActionField[],
  values: ActionValues,
): readonly string[] {
  return shownFields(fields, values)
    .filter(({ name, isRequired }) => isRequired && (values[name] ?? "").trim() === "")
    .map(({ name }) => name);
}
