import type { ReactElement } from "react";
import { useWords } from "./i18n/use-words.ts";
import type { OutboxItem } from "./live/outbox-item.ts";

interface UnsaidItemProps {
  readonly item: OutboxItem;
  readonly isSending: boolean;
  readonly onRetry: () => void;
  readonly onRemove: () => void;
}

/** A message that is on its way, waits for the network, or was refused. */
export const UnsaidItem = ({
  item: { text, refusal },
  isSending,
  onRetry,
  onRemove,
}: UnsaidItemProps): ReactElement => {
  const words = useWords();
  const onWay = isSending ? words.sending : words.waiting;
  return (
    <li className="yours unsaid">
      <p className={refusal === null ? "faint" : "fault"}>
        {words.you} · {refusal === null ? onWay : words.not_sent}
      </p>
      <p className="text">{text}</p>
      {refusal !== null && (
        <>
          <p className="fault">{words.refusals[refusal] ?? words.failed}</p>
          <p className="row">
            <button type="button" className="quiet" onClick={onRetry}>
              {words.retry}
            </button>
            <button type="button" className="quiet" onClick={onRemove}>
              {words.discard}
            </button>
          </p>
        </>
      )}
    </li>
  );
};
