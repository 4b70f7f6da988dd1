import type { ReactElement } from "react";
import { shownInstant } from "./format-instant.ts";
import { useWords } from "./i18n/use-words.ts";
import type { PortalRecord, PortalTouch } from "./portal-api.ts";
import { RecordFrame } from "./RecordFrame.tsx";

/** Where a record stands and what was said. */
export const StatusPage = ({ token }: { readonly token: string | null }): ReactElement => (
  <RecordFrame token={token}>{(record) => <RecordStatus record={record} />}</RecordFrame>
);

/** The record in the customer's words. */
export const RecordStatus = ({ record }: { readonly record: PortalRecord }): ReactElement => {
  const words = useWords();
  return (
    <>
      <section className="state" aria-label={words.state}>
        {words.status[record.status]}
      </section>
      <dl>
        <dt>{words.opened}</dt>
        <dd>{shownInstant(record.createdAt)}</dd>
        {record.engineerName !== null && (
          <>
            <dt>{words.engineer}</dt>
            <dd>{record.engineerName}</dd>
          </>
        )}
      </dl>
      <Solution text={record.solution} />
      <h2>{words.conversation}</h2>
      {record.conversation.length === 0 ? (
        <p className="faint">{words.none}</p>
      ) : (
        <ol className="conversation">
          {record.conversation.map((touch) => (
            <TouchItem key={touch.id} touch={touch} />
          ))}
        </ol>
      )}
    </>
  );
};

/** The solution proposed, where there is one. */
export const Solution = ({ text }: { readonly text: string | null }): ReactElement | null => {
  const words = useWords();
  return text === null ? null : (
    <>
      <h2>{words.solution}</h2>
      <p className="text">{text}</p>
    </>
  );
};

const TouchItem = ({
  touch: { direction, receivedAt, content },
}: {
  readonly touch: PortalTouch;
}): ReactElement => {
  const words = useWords();
  return (
    <li className={direction === "INBOUND" ? "yours" : "ours"}>
      <p className="faint">
        {direction === "INBOUND" ? words.you : words.we} · {shownInstant(receivedAt)}
      </p>
      <p className="text">{content ?? "–"}</p>
    </li>
  );
};
