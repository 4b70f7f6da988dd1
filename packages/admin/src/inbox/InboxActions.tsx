import { Box, Button } from "@mui/material";
import { useState } from "react";
import type { ReactElement } from "react";
import { useTranslate } from "react-admin";
import { useMay } from "../layout/use-may.ts";
import { DismissDialog } from "./DismissDialog.tsx";
import { FileDialog } from "./FileDialog.tsx";
import { MergeDialog } from "./MergeDialog.tsx";
import { SplitDialog } from "./SplitDialog.tsx";
import type { InboxRow } from "./inbox-documents.ts";
import { useAccepting } from "./use-accepting.ts";

const DIALOGS = {
  file: { permission: "INBOX_FILE", Dialog: FileDialog },
  merge: { permission: "INBOX_MERGE", Dialog: MergeDialog },
  split: { permission: "INBOX_SPLIT", Dialog: SplitDialog },
  dismiss: { permission: "INBOX_DISMISS", Dialog: DismissDialog },
} as const;
type DialogName = keyof typeof DIALOGS;

/** A callback is made or is not; a message can become many things. */
const OF_CALLBACK: readonly DialogName[] = ["dismiss"];
const OF_MESSAGE: readonly DialogName[] = ["file", "merge", "split", "dismiss"];

/** What can become of an entry that waits. */
export const InboxActions = ({ entry }: { readonly entry: InboxRow }): ReactElement => {
  const translate = useTranslate();
  const may = useMay();
  const accept = useAccepting();
  const [open, setOpen] = useState<DialogName | null>(null);
  const Open = open === null ? null : DIALOGS[open].Dialog;
  const isMessage = entry.kind === "MESSAGE";
  const offered = (isMessage ? OF_MESSAGE : OF_CALLBACK).filter((name) =>
    may(DIALOGS[name].permission),
  );
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", gap: 1 }}>
      {isMessage && may("INBOX_ACCEPT") && (
        <Button variant="contained" onClick={() => void accept(entry)}>
          {translate("inbox.accept")}
        </Button>
      )}
      {offered.map((name) => (
        <Button key={name} onClick={() => setOpen(name)}>
          {translate(name === "dismiss" && !isMessage ? "inbox.called" : `inbox.${name}`)}
        </Button>
      ))}
      {Open !== null && <Open entry={entry} onClose={() => setOpen(null)} />}
    </Box>
  );
};
