import { useEffect, useMemo, useState } from "react";
import { newKey } from "../new-key.ts";
import { writeMessage } from "../own-records-api.ts";
import type { PortalTouch } from "../portal-api.ts";
import { keepOutbox, readOutbox } from "./outbox-item.ts";
import type { OutboxItem } from "./outbox-item.ts";
import { Outbox } from "./outbox.ts";

/** What this contact wrote and is not said yet, of all their records. */
export interface OutboxView {
  readonly items: readonly OutboxItem[];
  readonly sending: string | null;
  readonly write: (message: Pick<OutboxItem, "number" | "text" | "seen">) => void;
  readonly retry: (key: string) => void;
  readonly remove: (key: string) => void;
  readonly flush: () => void;
}

/** Sends what waits in this browser, as long as the page is open. @param onSent must stay the same */
export function useOutbox(
  contactId: string,
  onSent: (item: OutboxItem, touch: PortalTouch) => void,
): OutboxView {
  const [items, setItems] = useState(() => readOutbox(contactId));
  const [sending, setSending] = useState<string | null>(null);
  const outbox = useMemo<Outbox<PortalTouch>>(() => {
    const made: Outbox<PortalTouch> = new Outbox<PortalTouch>({
      read: () => readOutbox(contactId),
      keep: (kept) => keepOutbox(contactId, kept),
      send: ({ number, text, key }) => writeMessage({ number, text }, key),
      onSent,
      onChange: () => {
        setItems(readOutbox(contactId));
        setSending(made.sending);
      },
    });
    return made;
  }, [contactId, onSent]);
  useEffect(() => {
    const flush = (): void => outbox.flush();
    outbox.start();
    window.addEventListener("online", flush);
    return () => {
      window.removeEventListener("online", flush);
      outbox.stop();
    };
  }, [outbox]);
  return {
    items,
    sending,
    write: (message) => outbox.add({ ...message, key: newKey(), refusal: null }),
    retry: (key) => outbox.retry(key),
    remove: (key) => outbox.remove(key),
    flush: () => outbox.flush(),
  };
}
