import { useEffect, useState } from "react";
import type { ReactElement } from "react";
import { shownInstant } from "./format-instant.ts";
import { useWords } from "./i18n/use-words.ts";
import { readOwnRecords } from "./own-records-api.ts";
import type { OwnRecordPage } from "./own-records-api.ts";
import { recordAddress } from "./record-address.ts";

/** A contact's own records, newest first, each leading to its page. */
export const OwnRecords = (): ReactElement => {
  const words = useWords();
  const { page, more } = useOwnRecords();
  return (
    <section>
      <h2>{words.your_records}</h2>
      <p>{words.by_link}</p>
      {page === null && <p role="status">{words.loading}</p>}
      {page?.rows.length === 0 && <p className="faint">{words.no_records}</p>}
      <ul className="records">
        {page?.rows.map(({ number, subject, status, createdAt }) => (
          <li key={number}>
            <a href={recordAddress(number)}>
              <strong>{subject}</strong>
              <span className="badge">{words.status[status]}</span>
              <span className="faint">
                {number} · {shownInstant(createdAt)}
              </span>
            </a>
          </li>
        ))}
      </ul>
      {page !== null && page.next !== null && (
        <button type="button" onClick={more}>
          {words.more}
        </button>
      )}
    </section>
  );
};

function useOwnRecords(): { readonly page: OwnRecordPage | null; readonly more: () => void } {
  const [page, setPage] = useState<OwnRecordPage | null>(null);
  const read = (before: OwnRecordPage | null) => {
    readOwnRecords(before?.next ?? null).then(
      ({ rows, next }) => setPage({ rows: [...(before?.rows ?? []), ...rows], next }),
      () => setPage((shown) => shown ?? { rows: [], next: null }),
    );
  };
  useEffect(() => read(null), []);
  return { page, more: () => read(page) };
}
