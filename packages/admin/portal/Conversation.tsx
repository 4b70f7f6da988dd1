import type { ReactElement, ReactNode } from "react";
import { shownInstant } from "./format-instant.ts";
import { useWords } from "./i18n/use-words.ts";
import type { PortalTouch } from "./portal-api.ts";

interface ConversationProps {
  readonly touches: readonly PortalTouch[];
  /** What is not said yet. */
  readonly children?: ReactNode;
  /** Messages of this page's own that the server has taken. */
  readonly sent?: ReadonlySet<string>;
}

/** What was said, both ways, oldest first: theirs on the right, ours on the left. */
export const Conversation = ({ touches, children, sent }: ConversationProps): ReactElement => {
  const words = useWords();
  return (
    <>
      <h2>{words.conversation}</h2>
      {touches.length === 0 && <p className="faint">{words.none}</p>}
      <div role="log" aria-label={words.conversation}>
        <ol className="conversation">
          {touches.map((touch) => (
            <TouchItem key={touch.id} touch={touch} isSent={sent?.has(touch.id) === true} />
          ))}
          {children}
        </ol>
      </div>
    </>
  );
};

interface TouchItemProps {
  readonly touch: PortalTouch;
  readonly isSent: boolean;
}

const TouchItem = ({ touch, isSent }: TouchItemProps): ReactElement => {
  const words = useWords();
  const { direction, receivedAt, content, engineerName, channel } = touch;
  const us = engineerName === null ? words.we : words.our_engineer.replace("%s", engineerName);
  return (
    <li className={direction === "INBOUND" ? "yours" : "ours"} data-touch={touch.id}>
      <p className="faint">
        {direction === "INBOUND" ? words.you : us} · {words.channels[channel]} ·{" "}
        {shownInstant(receivedAt)}
        {isSent && <span> · {words.sent}</span>}
      </p>
      <p className="text">{content ?? "–"}</p>
    </li>
  );
};
