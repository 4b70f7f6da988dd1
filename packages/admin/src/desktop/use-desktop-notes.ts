import { useEffect } from "react";
import { NoticeGivenDocument } from "../notices/notice-documents.ts";
import { listen } from "../provider/live.ts";
import { runQuery } from "../provider/run.ts";
import { typed } from "../provider/typed-document.ts";
import { noteOfChange } from "./desktop-note.ts";
import type { DesktopNote, HeardChange } from "./desktop-note.ts";

const RECORD = "id number subject engineer { id }";

const ChangeDocument = typed<{ serviceRecordChanged: HeardChange & { readonly cursor: string } }>(
  `subscription DesktopChange($after: String) { serviceRecordChanged(after: $after) { cursor action serviceRecord { ${RECORD} } } }`,
);

interface HeardEntry {
  readonly cursor: string;
  readonly serviceRecordNumber: string;
  readonly touch: { readonly direction: string };
}

const EntryDocument = typed<{ conversationEntryAdded: HeardEntry }>(
  `subscription DesktopEntry($after: String) { conversationEntryAdded(after: $after) { cursor serviceRecordNumber touch { direction } } }`,
);

const HeldDocument = typed<
  { serviceRecord: HeardChange["serviceRecord"] | null },
  { number: string }
>(`query DesktopRecord($number: String!) { serviceRecord(number: $number) { ${RECORD} } }`);

interface DesktopOptions {
  readonly isOn: boolean;
  readonly engineerId: string | null;
  readonly onNote: (note: DesktopNote) => void;
}

/** Listens for what somebody wants to be told of while they look at something else. */
export function useDesktopNotes({ isOn, engineerId, onNote }: DesktopOptions): void {
  useEffect(() => {
    if (!isOn) {
      return undefined;
    }
    const take = (note: DesktopNote | null) => {
      if (note !== null) {
        onNote(note);
      }
    };
    const stops = [
      listen(NoticeGivenDocument, {}, () => take({ key: "notice", record: null })),
      listen(ChangeDocument, {}, (change) => take(noteOfChange(change, engineerId))),
      listen(EntryDocument, {}, (entry) => void noteOfEntry(entry, engineerId).then(take)),
    ];
    return () => stops.forEach((stop) => stop());
    // Whoever is told stays the same person; what tells them does the same each time.
  }, [isOn, engineerId]);
}

async function noteOfEntry(
  { serviceRecordNumber, touch }: HeardEntry,
  engineerId: string | null,
): Promise<DesktopNote | null> {
  if (touch.direction !== "INBOUND" || engineerId === null) {
    return null;
  }
  try {
    const { serviceRecord } = await runQuery(HeldDocument, { number: serviceRecordNumber });
    const isMine = serviceRecord !== null && serviceRecord.engineer?.id === engineerId;
    return isMine ? { key: "answered", record: serviceRecord } : null;
  } catch {
    return null;
  }
}
