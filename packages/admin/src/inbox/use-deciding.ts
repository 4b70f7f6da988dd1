import { useNotify, useRefresh } from "react-admin";
import { useGiving } from "../provider/use-giving.ts";
import { decideEntry } from "./inbox-documents.ts";
import type { InboxCommand, InboxRow } from "./inbox-documents.ts";

/** What every dialog of an entry gets. */
export interface EntryDialogProps {
  readonly entry: InboxRow;
  readonly onClose: () => void;
}

interface Deciding {
  readonly isBusy: boolean;
  readonly fault: string | null;
  readonly decide: (command: InboxCommand, more: Record<string, unknown>) => Promise<void>;
}

/** Decides on an entry, says so and closes; what was refused stays open. */
export function useDeciding({ entry, onClose }: EntryDialogProps): Deciding {
  const { isBusy, fault, give } = useGiving();
  const notify = useNotify();
  const refresh = useRefresh();
  const decide = async (command: InboxCommand, more: Record<string, unknown>) => {
    const { id, version } = entry;
    const done = await give(async () => {
      await decideEntry(command, { id, version, ...more });
      return true;
    });
    if (done !== null) {
      notify("inbox.done", { type: "success" });
      refresh();
      onClose();
    }
  };
  return { isBusy, fault, decide };
}
