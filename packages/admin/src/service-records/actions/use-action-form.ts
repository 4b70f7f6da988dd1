import { useState } from "react";
import { refusalOf } from "../../provider/refusal.ts";
import type { RecordDetail } from "../service-record.ts";
import { ACTION_DEFINITIONS, fieldsOf } from "./action-definitions.ts";
import { missingFields } from "./action-field.ts";
import type { ActionValues } from "./action-field.ts";
import type { ChosenAction } from "./action-name.ts";
import { giveAction } from "./give-action.ts";
import { useAnnouncement } from "./use-announcement.tsx";

interface ActionFormOptions {
  readonly action: ChosenAction;
  readonly record: RecordDetail;
  readonly onDone: () => void;
  readonly onChanged: () => void;
}

/** Which version the user saw, which there is now and who made it, where the server says. */
interface Conflict {
  readonly seen: number;
  readonly current: number | null;
  readonly changedBy: string | null;
}

interface ActionForm {
  readonly values: ActionValues;
  readonly missing: readonly string[];
  /** A translation key. */
  readonly fault: string | null;
  readonly conflict: Conflict | null;
  readonly isBusy: boolean;
  readonly set: (name: string, value: string) => void;
  readonly submit: () => Promise<void>;
  readonly reload: () => void;
}

/** The state of an action's dialog. What was typed survives a refusal and a conflict. */
export function useActionForm({
  action,
  record,
  onDone,
  onChanged,
}: ActionFormOptions): ActionForm {
  const announce = useAnnouncement(action, { record, onChanged });
  // The version the user decided on, until they choose to go on from the newest.
  const [pinned, setPinned] = useState<RecordDetail | null>(record);
  const seen = pinned ?? record;
  const [values, setValues] = useState<ActionValues>(() => initialValues(action, record));
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [refused, setRefused] = useState<Refused>(NOT_REFUSED);
  const [isBusy, setBusy] = useState(false);
  const submit = async () => {
    const empty = missingFields(fieldsOf(action), values);
    setMissing(empty);
    if (empty.length > 0 || isBusy) {
      return;
    }
    setBusy(true);
    setRefused(NOT_REFUSED);
    try {
      announce(seen.number, await giveAction(action.name, seen, values));
      onChanged();
      onDone();
    } catch (error) {
      setRefused(refusedBecause(error, seen.version));
    }
    setBusy(false);
  };
  const set = (field: string, value: string) =>
    setValues((before) => ({ ...before, [field]: value }));
  const reload = () => {
    onChanged();
    setPinned(null);
    setRefused(NOT_REFUSED);
  };
  return { values, missing, ...refused, isBusy, set, submit, reload };
}

function initialValues({ name, part }: ChosenAction, record: RecordDetail): ActionValues {
  return { ...ACTION_DEFINITIONS[name].initial?.(record), ...(part === undefined ? {} : { part }) };
}

type Refused = Pick<ActionForm, "fault" | "conflict">;

const NOT_REFUSED: Refused = { fault: null, conflict: null };

function refusedBecause(error: unknown, seen: number): Refused {
  const { code, details } = refusalOf(error);
  if (code !== "CONFLICT") {
    return { fault: `refusals.${code}`, conflict: null };
  }
  const { currentVersion, changedBy } = details;
  return {
    fault: null,
    conflict: {
      seen,
      current: typeof currentVersion === "number" ? currentVersion : null,
      changedBy: typeof changedBy === "string" ? changedBy : null,
    },
  };
}
