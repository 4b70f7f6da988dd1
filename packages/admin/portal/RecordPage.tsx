import { useCallback, useEffect, useState } from "react";
import type { ReactElement } from "react";
import { Composer } from "./Composer.tsx";
import { Conversation } from "./Conversation.tsx";
import { DeskLine } from "./DeskLine.tsx";
import { Fault } from "./Fault.tsx";
import { useWords } from "./i18n/use-words.ts";
import type { OutboxItem } from "./live/outbox-item.ts";
import { unsaid } from "./live/unsaid.ts";
import { useNewest } from "./live/use-newest.ts";
import { useOutbox } from "./live/use-outbox.ts";
import { useOwnRecord } from "./live/use-own-record.ts";
import type { PortalTouch } from "./portal-api.ts";
import { SignInForm } from "./SignInForm.tsx";
import { RecordStatus } from "./StatusPage.tsx";
import { UnsaidItem } from "./UnsaidItem.tsx";
import { useContact } from "./use-contact.ts";

/** A record of the contact who is signed in, with the conversation live both ways. */
export const RecordPage = ({ number }: { readonly number: string | null }): ReactElement => {
  const words = useWords();
  const { state, contact, fault, load } = useContact();
  if (state === "LOADING") {
    return <p role="status">{words.loading}</p>;
  }
  if (contact === null || number === null) {
    return (
      <>
        <p>{words.sign_in_first}</p>
        {fault !== null && <Fault code={fault} />}
        <SignInForm onSignedIn={load} />
      </>
    );
  }
  return <OwnRecordPage number={number} contactId={contact.contactId} onSignedOut={load} />;
};

interface OwnRecordPageProps {
  readonly number: string;
  readonly contactId: string;
  readonly onSignedOut: () => void;
}

const OwnRecordPage = ({ number, contactId, onSignedOut }: OwnRecordPageProps): ReactElement => {
  const words = useWords();
  const { record, touches, fault, state, say } = useOwnRecord(number);
  const [sent, setSent] = useState<ReadonlySet<string>>(new Set());
  const onSent = useCallback(
    (item: OutboxItem, touch: PortalTouch) => {
      setSent((before) => new Set([...before, touch.id]));
      if (item.number === number) {
        say(touch);
      }
    },
    [number, say],
  );
  const outbox = useOutbox(contactId, onSent);
  const own = outbox.items.filter((item) => item.number === number);
  const waiting = unsaid(own, touches);
  useReconnected(state, { flush: outbox.flush, onSignedOut });
  useNewest(touches.length + waiting.length);
  if (record === null) {
    return fault === null ? <p role="status">{words.loading}</p> : <Missing code={fault} />;
  }
  const seen = (text: string): string[] =>
    touches.filter(({ content }) => content === text).map(({ id }) => id);
  return (
    <>
      <p className="faint">{words.record.replace("%s", record.number)}</p>
      <h1>{record.subject}</h1>
      <RecordStatus record={record} />
      <Conversation touches={touches} sent={sent}>
        {waiting.map((item) => (
          <UnsaidItem
            key={item.key}
            item={item}
            isSending={outbox.sending === item.key}
            onRetry={() => outbox.retry(item.key)}
            onRemove={() => outbox.remove(item.key)}
          />
        ))}
      </Conversation>
      <p>
        <a href="/portal">{words.all_records}</a>
      </p>
      <div className="write">
        {state === "LOST" && (
          <p className="lost" role="status">
            {words.lost}
          </p>
        )}
        {record.status === "MERGED" ? null : (
          <Composer
            draftKey={`${contactId}.${number}`}
            onWrite={(text) => outbox.write({ number, text, seen: seen(text) })}
          />
        )}
        <DeskLine />
      </div>
    </>
  );
};

const Missing = ({
  code,
}: {
  readonly code: Parameters<typeof Fault>[0]["code"];
}): ReactElement => {
  const words = useWords();
  return (
    <>
      <Fault code={code} />
      <p>
        <a href="/portal">{words.all_records}</a>
      </p>
    </>
  );
};

interface Reconnecting {
  readonly flush: () => void;
  readonly onSignedOut: () => void;
}

function useReconnected(
  state: ReturnType<typeof useOwnRecord>["state"],
  { flush, onSignedOut }: Reconnecting,
): void {
  useEffect(() => {
    if (state === "CONNECTED") {
      flush();
    }
    if (state === "REFUSED") {
      onSignedOut();
    }
    // Only what became of the socket counts.
  }, [state]);
}
