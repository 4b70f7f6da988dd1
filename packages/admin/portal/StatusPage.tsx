import type { ReactElement } from "react";
import { Conversation } from "./Conversation.tsx";
import { DeskLine } from "./DeskLine.tsx";
import { shownInstant } from "./format-instant.ts";
import { useWords } from "./i18n/use-words.ts";
import type { PortalRecord } from "./portal-api.ts";
import { recordAddress } from "./record-address.ts";
import { RecordFrame } from "./RecordFrame.tsx";

/** Where a record stands and what was said. */
export const StatusPage = ({ token }: { readonly token: string | null }): ReactElement => (
  <RecordFrame token={token}>
    {(record) => (
      <>
        <RecordStatus record={record} />
        <Conversation touches={record.conversation} />
        <WriteHint number={record.number} />
      </>
    )}
  </RecordFrame>
);

/** Where the record stands, in the customer's words. */
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

/** A link shows; whoever writes says who they are first. */
const WriteHint = ({ number }: { readonly number: string }): ReactElement => {
  const words = useWords();
  return (
    <section className="aside">
      <p>{words.write_hint}</p>
      <p>
        <a className="button" href={recordAddress(number)}>
          {words.sign_in_to_write}
        </a>
      </p>
      <DeskLine />
    </section>
  );
};
