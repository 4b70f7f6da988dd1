import { useNotify, useTranslate } from "react-admin";
import type { ChangedRecord, RecordCommand } from "./record-commands.ts";
import { UndoWaitNotice } from "./UndoWaitNotice.tsx";

/** What the rules let one take back at once: a wait ends by resuming. */
const WAITS: readonly RecordCommand[] = ["waitForCustomer", "waitForThirdParty"];
const UNDO_MS = 10_000;

/** Says that an action was done, and offers to undo it where that is allowed. */
export function useAnnouncement(
  name: RecordCommand,
  onChanged: () => void,
): (number: string, changed: ChangedRecord | null) => void {
  const notify = useNotify();
  const translate = useTranslate();
  return (number, changed) => {
    if (changed !== null && WAITS.includes(name)) {
      notify(<UndoWaitNotice number={number} waiting={changed} onChanged={onChanged} />, {
        autoHideDuration: UNDO_MS,
      });
      return;
    }
    notify("actions.done", {
      type: "success",
      messageArgs: { action: translate(`actions.${name}`) },
    });
  };
}
