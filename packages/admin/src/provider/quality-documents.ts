import type { EvaluationStatus } from "@attest/shared/evaluation";
import type { LetterKind, LetterState } from "@attest/shared/letter";
import type { Connection, PageVariables } from "./resource-queries.ts";
import { typed } from "./typed-document.ts";

interface RecordName {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
}

export interface EvaluationRow {
  readonly id: string;
  readonly status: EvaluationStatus;
  readonly score: number | null;
  readonly comment: string | null;
  readonly versions: number;
  readonly answeredAt: string | null;
  readonly serviceCycle: {
    readonly id: string;
    readonly frameId: string;
    readonly attribution: {
      readonly engineer: { readonly id: string; readonly staff: { readonly name: string } } | null;
    } | null;
    readonly serviceRecord: RecordName;
  };
}

export interface LetterRow {
  readonly id: string;
  readonly kind: LetterKind;
  readonly state: LetterState;
  readonly to: string;
  readonly subject: string;
  readonly bodyText: string;
  readonly createdAt: string;
  readonly serviceRecord: RecordName | null;
}

export interface JournalRow {
  readonly seq: number;
  readonly at: string;
  readonly occurredAt: string;
  readonly actor: string;
  /** Null where it was no member of staff. */
  readonly actorStaff: { readonly id: string; readonly name: string } | null;
  readonly action: string;
  readonly target: string;
  readonly payload: unknown;
}

/** Entries in the order asked for, and where to go on. */
export interface JournalPage {
  readonly nodes: readonly JournalRow[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

type ListVariables = PageVariables & Record<string, unknown>;
const ENTRY = "seq at occurredAt actor actorStaff { id name } action target payload";
const PAGE = `nodes { ${ENTRY} } pageInfo { hasNextPage endCursor }`;

export const EvaluationsDocument = typed<{ evaluations: Connection<EvaluationRow> }, ListVariables>(
  `query Evaluations($first: Int!, $offset: Int, $engineerId: ID, $industryTeamId: ID, $answeredAt: DateTimeFilter) {
    evaluations(first: $first, offset: $offset, engineerId: $engineerId, industryTeamId: $industryTeamId, answeredAt: $answeredAt) { totalCount nodes { id status score comment versions answeredAt
      serviceCycle { id frameId attribution { engineer { id staff { name } } } serviceRecord { id number subject } } } } }`,
);

export const LettersDocument = typed<{ letters: Connection<LetterRow> }, ListVariables>(
  `query Letters($first: Int!, $offset: Int, $kind: LetterKind, $serviceRecordId: ID) {
    letters(first: $first, offset: $offset, kind: $kind, serviceRecordId: $serviceRecordId) { totalCount nodes {
      id kind state to subject bodyText createdAt serviceRecord { id number subject } } } }`,
);

export const JournalDocument = typed<
  { journal: JournalPage },
  { first: number; after?: string | null; target?: string; action?: string }
>(
  `query Journal($first: Int!, $after: String, $target: String, $action: String) {
    journal(first: $first, after: $after, target: $target, action: $action, newestFirst: true) { ${PAGE} } }`,
);

export const TimelineDocument = typed<
  { serviceRecord: { timeline: JournalPage } | null },
  { id: string; first: number; after?: string | null }
>(
  `query Timeline($id: ID!, $first: Int!, $after: String) {
    serviceRecord(id: $id) { timeline(first: $first, after: $after) { ${PAGE} } } }`,
);
