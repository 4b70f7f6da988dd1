// Made by `node test/docs/generate-client.mjs` from the schema and operations.graphql; a test says when it is stale.

/** An operation's text, with the types of its answer and of its variables. */
export type Operation<Answer, Variables> = string & {
  readonly __answer?: Answer;
  readonly __variables?: Variables;
};


/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Who is to work on several records that have nobody yet. */
export type BulkAssignServiceRecordsInput = {
  /** Says what would become of each record, and changes nothing. */
  readonly dryRun?: boolean;
  /** The engineer they go to. */
  readonly engineerId: string | number;
  /** 1 to 250 records, each once. */
  readonly items: ReadonlyArray<BulkServiceRecordItemInput>;
};

/** A record of a bulk command, as it was last read. */
export type BulkServiceRecordItemInput = {
  /** The record. */
  readonly id: string | number;
  /** The version last read; a stale one is CONFLICT for this item. */
  readonly version: number;
};

/** Why something was refused; see docs/integrators.md. */
export type ErrorCode =
  /** A value is not allowed; `fields` says which. */
  | 'BAD_USER_INPUT'
  /** The year has no calendar. */
  | 'CALENDAR_EMPTY'
  /** Somebody was faster; read again. */
  | 'CONFLICT'
  /** A consultation has to end first. */
  | 'CONSULTATION_OPEN'
  /** It needs evidence. */
  | 'EVIDENCE_REQUIRED'
  /** One has no such right at all. */
  | 'FORBIDDEN'
  /** The form lacks a part. */
  | 'FORM_INCOMPLETE'
  /** The key was used with another body. */
  | 'IDEMPOTENCY_MISMATCH'
  /** It needs a passed identity check. */
  | 'IDENTITY_REQUIRED'
  /** A defect of ours; it is noted. */
  | 'INTERNAL_SERVER_ERROR'
  /** The month is not over. */
  | 'MONTH_NOT_OVER'
  /** This person may not agree for the customer. */
  | 'NOT_ENTITLED_TO_CLOSE'
  /** It does not exist, or is not yours to see. */
  | 'NOT_FOUND'
  /** The customer does not allow outsourced staff. */
  | 'OUTSOURCE_FORBIDDEN'
  /** Ask for less; `details` has the account. */
  | 'QUERY_TOO_EXPENSIVE'
  /** Too much at once; again after `retryAfterSeconds`. */
  | 'RATE_LIMITED'
  /** Reviews are still missing. */
  | 'REVIEWS_MISSING'
  /** Nobody is on duty then. */
  | 'ROSTER_GAP'
  /** Not by the same person. */
  | 'SEPARATION_OF_DUTIES'
  /** Not now; again later, with the same key. */
  | 'SERVICE_UNAVAILABLE'
  /** The link is not good, or not any more. */
  | 'TOKEN_REFUSED'
  /** Not from where it stands. */
  | 'TRANSITION_REFUSED'
  /** Nobody is signed in. */
  | 'UNAUTHENTICATED'
  /** The time for it is over. */
  | 'WINDOW_CLOSED';

/** Where the present cycle of a record stands. */
export type ServiceRecordStatus =
  /** Somebody has it and has not responded. */
  | 'ASSIGNED'
  /** The cycle is over. */
  | 'CLOSED'
  /** It is worked on. */
  | 'IN_PROGRESS'
  /** It is part of another record. */
  | 'MERGED'
  /** Nobody has it yet. */
  | 'OPEN'
  /** The customer is asked to agree to the closing. */
  | 'PENDING_CONSENT'
  /** It waits for the customer. */
  | 'WAITING_CUSTOMER'
  /** It waits for somebody else. */
  | 'WAITING_THIRD_PARTY';

export type ChangesQueryVariables = Exact<{
  after?: string | null | undefined;
  first: number;
}>;


export type ChangesQuery = { readonly changes: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly seq: number, readonly at: string, readonly occurredAt: string, readonly actor: string, readonly action: string, readonly target: string, readonly payload: unknown } }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type RecordByNumberQueryVariables = Exact<{
  number: string;
}>;


export type RecordByNumberQuery = { readonly serviceRecord: { readonly id: string, readonly version: number, readonly number: string, readonly subject: string, readonly status: ServiceRecordStatus, readonly createdAt: string, readonly customer: { readonly name: string } } | null };

export type BulkAssignMutationVariables = Exact<{
  input: BulkAssignServiceRecordsInput;
}>;


export type BulkAssignMutation = { readonly bulkAssignServiceRecords: { readonly dryRun: boolean, readonly done: number, readonly refused: number, readonly results: ReadonlyArray<{ readonly id: string, readonly code: ErrorCode | null, readonly message: string | null }> } };

export const Changes: Operation<ChangesQuery, ChangesQueryVariables> =
  "query Changes($after: String, $first: Int!) { changes(after: $after, first: $first) { edges { cursor node { seq at occurredAt actor action target payload } } pageInfo { endCursor hasNextPage } } }";

export const RecordByNumber: Operation<RecordByNumberQuery, RecordByNumberQueryVariables> =
  "query RecordByNumber($number: String!) { serviceRecord(number: $number) { id version number subject status createdAt customer { name } } }";

export const BulkAssign: Operation<BulkAssignMutation, BulkAssignMutationVariables> =
  "mutation BulkAssign($input: BulkAssignServiceRecordsInput!) { bulkAssignServiceRecords(input: $input) { dryRun done refused results { id code message } } }";
