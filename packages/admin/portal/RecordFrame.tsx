import type { ReactElement, ReactNode } from "react";
import { Fault } from "./Fault.tsx";
import { useWords } from "./i18n/use-words.ts";
import type { PortalRecord } from "./portal-api.ts";
import { useRecord } from "./use-record.ts";

interface RecordFrameProps {
  readonly token: string | null;
  readonly children: (record: PortalRecord, token: string) => ReactNode;
}

/** What every page of a link has in common: reading the record, and saying which one it is. */
export const RecordFrame = ({ token, children }: RecordFrameProps): ReactElement => {
  const words = useWords();
  const reading = useRecord(token);
  if (reading.state === "LOADING") {
    return <p role="status">{words.loading}</p>;
  }
  if (reading.state === "REFUSED" || token === null) {
    return (
      <>
        <Fault code={reading.state === "REFUSED" ? reading.code : "TOKEN_REFUSED"} />
        <p>
          <a href="/portal">{words.sign_in}</a>
        </p>
      </>
    );
  }
  const { record } = reading;
  return (
    <>
      <p className="faint">{words.record.replace("%s", record.number)}</p>
      <h1>{record.subject}</h1>
      {children(record, token)}
    </>
  );
};
