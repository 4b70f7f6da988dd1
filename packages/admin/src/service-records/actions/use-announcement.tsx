import { useNotify, useTranslate } from "react-admin";
import type { RecordDetail } from "../service-record.ts";
import { actionName } from "./action-name.ts";
import type { ChosenAction } from "./action-name.ts";
import type { ChangedRecord, RecordCommand } from "./record-commands.ts";
import { UndoWaitNotice } from "./UndoWaitNotice.tsx";

/** What the rules let one take back at once: a wait ends by resuming. */
const WAITS: readonly RecordCommand[] = ["waitForCustomer", "waitForThirdParty"];
const UNDO_MS = 10_000;

/** Says that an action was done, and offers to undo it where that is allowed. */
export function useAnnouncement(
  action: ChosenAction,
  { record, onChanged }: { readonly record: RecordDetail; readonly onChanged: () => void },
): (number: string, changed: ChangedRecord | null) => void {
  const notify = useNotify();
  const translate = useTranslate();
  return (number, changed) => {
    if (changed !== null && WAITS.includes(action.name)) {
      notify(<UndoWaitNotice number={number} waiting={changed} onChanged={onChanged} />, {
        autoHideDuration: UNDO_MS,
      });
      return;
    }
    notify("actions.done", {
      type: "success",
      messageArgs: { action: translate(`actions.${actionName(action, record)}`) },
    });
  };
}
