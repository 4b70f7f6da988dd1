import type { NoticeKind } from "@attest/shared/notice";
import { typed } from "../provider/typed-document.ts";

export interface NoticeRow {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly source: string;
  readonly createdAt: string;
  readonly acknowledgedAt: string | null;
  readonly clockKind: string | null;
  readonly percent: number | null;
  readonly minutesAfterDue: number | null;
  readonly dueAt: string | null;
  readonly year: number | null;
  readonly serviceRecord: { readonly id: string; readonly number: string } | null;
}

export const NoticesDocument = typed<
  { notices: { readonly totalCount: number; readonly nodes: readonly NoticeRow[] } },
  { first: number; open: boolean }
>(`query Notices($first: Int!, $open: Boolean) { notices(first: $first, open: $open) { totalCount nodes {
  id kind source createdAt acknowledgedAt clockKind percent minutesAfterDue dueAt year
  serviceRecord { id number } } } }`);

export const NoticeGivenDocument = typed<{ noticeGiven: { readonly cursor: string } }>(
  "subscription NoticeGiven($after: String) { noticeGiven(after: $after) { cursor action } }",
);

export const AcknowledgeNoticeDocument = typed<unknown, { input: { id: string } }>(
  "mutation AcknowledgeNotice($input: NoticeInput!) { acknowledgeNotice(input: $input) { notice { id } } }",
);

export const AcknowledgePageDocument = typed<unknown, { input: { id: string } }>(
  "mutation AcknowledgePage($input: AcknowledgePageInput!) { acknowledgePage(input: $input) { dutyCall { id } } }",
);

export const HandOnNoticeDocument = typed<unknown, { input: { id: string; staffId: string } }>(
  "mutation HandOnNotice($input: HandOnNoticeInput!) { handOnNotice(input: $input) { notice { id } } }",
);
