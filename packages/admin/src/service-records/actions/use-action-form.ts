import { useState } from "react";
import { useNotify, useTranslate } from "react-admin";
import { refusalOf } from "../../provider/refusal.ts";
import type { RecordDetail } from "../service-record.ts";
import { ACTION_DEFINITIONS } from "./action-definitions.ts";
import { missingFields } from "./action-field.ts";
import type { ActionValues } from "./action-field.ts";
import { giveAction } from "./give-action.ts";
import type { RecordCommand } from "./record-commands.ts";

interface ActionFormOptions {
  readonly name: RecordCommand;
  readonly record: RecordDetail;
  readonly onDone: () => void;
  readonly onChanged: () => void;
}

/** Which version the user saw, and which there is now where the server says. */
export interface Conflict {
  readonly seen: number;
  readonly current: number | null;
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
export function useActionForm({ name, record, onDone, onChanged }: ActionFormOptions): ActionForm {
  const notify = useNotify();
  const translate = useTranslate();
  const definition = ACTION_DEFINITIONS[name];
  // The version the user decided on, until they choose to go on from the newest.
  const [pinned, setPinned] = useState<RecordDetail | null>(record);
  const seen = pinned ?? record;
  const [values, setValues] = useState<ActionValues>(() => definition.initial?.(record) ?? {});
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [fault, setFault] = useState<string | null>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [isBusy, setBusy] = useState(false);
  const refuse = (error: unknown) => {
    const { code, details } = refusalOf(error);
    const current = details["currentVersion"];
    if (code === "CONFLICT") {
      setConflict({ seen: seen.version, current: typeof current === "number" ? current : null });
    } else {
      setFault(`refusals.${code}`);
    }
  };
  const submit = async () => {
    const empty = missingFields(definition.fields, values);
    setMissing(empty);
    if (empty.length > 0 || isBusy) {
      return;
    }
    setBusy(true);
    setFault(null);
    try {
      await giveAction(name, seen, values);
      notify("actions.done", {
        type: "success",
        messageArgs: { action: translate(`actions.${name}`) },
      });
      onChanged();
      onDone();
    } catch (error) {
      refuse(error);
    }
    setBusy(false);
  };
  const set = (field: string, value: string) =>
    setValues((before) => ({ ...before, [field]: value }));
  const reload = () => {
    onChanged();
    setPinned(null);
    setConflict(null);
  };
  return { values, missing, fault, conflict, isBusy, set, submit, reload };
}
