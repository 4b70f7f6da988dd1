import type { ReactElement } from "react";
import { useWords } from "./i18n/use-words.ts";
import type { PortalRecord } from "./portal-api.ts";
import { RecordStatus } from "./StatusPage.tsx";

/** A contact's own records, each to be opened in its place. */
export const OwnRecords = ({
  records,
}: {
  readonly records: readonly PortalRecord[];
}): ReactElement => {
  const words = useWords();
  return (
    <section>
      <h2>{words.your_records}</h2>
      <p>{words.by_link}</p>
      {records.length === 0 && <p className="faint">{words.no_records}</p>}
      {records.map((record) => (
        <details key={record.number} className="own">
          <summary>
            <strong>{record.subject}</strong>
            <span className="faint">
              {record.number} · {words.status[record.status]}
            </span>
          </summary>
          <RecordStatus record={record} />
        </details>
      ))}
    </section>
  );
};
