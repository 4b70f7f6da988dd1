import { ErrorCode } from "@attest/shared/refusal";
import type {
  ConsentDecision,
  ServiceRecordStatus,
  TouchDirection,
} from "@attest/shared/service-record";

/** What a signed link shows of a record. */
export interface PortalRecord {
  readonly number: string;
  readonly subject: string;
  readonly status: ServiceRecordStatus;
  readonly createdAt: string;
  readonly engineerName: string | null;
  readonly solution: string | null;
  readonly conversation: readonly PortalTouch[];
  readonly canConsent: boolean;
  readonly canEvaluate: boolean;
}

export interface PortalTouch {
  readonly id: string;
  readonly direction: TouchDirection;
  readonly receivedAt: string;
  readonly content: string | null;
}

/** How an evaluation was taken. */
export interface TakenEvaluation {
  readonly accepted: boolean;
  readonly scored: boolean;
  readonly amendableUntil: string | null;
}

/** A refusal by the server, or SERVICE_UNAVAILABLE where none answered. */
export class PortalRefusal extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode) {
    super(code);
    this.code = code;
  }
}

const FIELDS = `number subject status createdAt engineerName solution canConsent canEvaluate
  conversation { id direction receivedAt content }`;
const RECORD = `query PortalRecord($token: String!) { portalRecord(token: $token) { ${FIELDS} } }`;
const RECORDS = `query PortalRecords { me { name contact { id } } portalRecords(first: 20) { nodes { ${FIELDS} } } }`;
const CONSENT =
  "mutation RecordConsent($input: RecordConsentInput!) { recordConsent(input: $input) { decision status } }";
const EVALUATION =
  "mutation SubmitEvaluation($input: SubmitEvaluationInput!) { submitEvaluation(input: $input) { accepted scored amendableUntil } }";
const REQUEST =
  "mutation RequestService($input: RequestServiceInput!) { requestService(input: $input) { number dueAt } }";
const ASK_CODE = "mutation RequestSignInCode($email: String!) { requestSignInCode(email: $email) }";
const USE_CODE =
  "mutation SignInWithCode($email: String!, $code: String!) { signInWithCode(email: $email, code: $code) { me { name } } }";

/** Reads; a token is shown, never used up. @throws PortalRefusal */
export async function readRecord(token: string): Promise<PortalRecord> {
  const { portalRecord } = await ask<{ portalRecord: PortalRecord | null }>(RECORD, { token });
  if (portalRecord === null) {
    throw new PortalRefusal("TOKEN_REFUSED");
  }
  return portalRecord;
}

/** A contact who is signed in, with their own records, newest first. */
export interface SignedIn {
  readonly contactId: string;
  readonly name: string;
  readonly records: readonly PortalRecord[];
}

interface SignedInAnswer {
  readonly me: { readonly name: string; readonly contact: { readonly id: string } | null } | null;
  readonly portalRecords: { readonly nodes: readonly PortalRecord[] };
}

/** Null when no contact is signed in. @throws PortalRefusal */
export async function readSignedIn(): Promise<SignedIn | null> {
  const answer = await ask<SignedInAnswer>(RECORDS, {}).catch(unlessNobody);
  const me = answer?.me ?? null;
  return answer === null || me === null || me.contact === null
    ? null
    : { contactId: me.contact.id, name: me.name, records: answer.portalRecords.nodes };
}

/** Nobody is signed in: that is no failure of the page. */
function unlessNobody(error: unknown): null {
  if (error instanceof PortalRefusal && error.code === "UNAUTHENTICATED") {
    return null;
  }
  throw error;
}

/** @throws PortalRefusal */
export async function recordConsent(input: {
  token: string;
  decision: ConsentDecision;
  reason?: string;
}): Promise<void> {
  await ask(CONSENT, { input });
}

/** @throws PortalRefusal */
export async function submitEvaluation(input: {
  token: string;
  score: number;
  comment?: string;
}): Promise<TakenEvaluation> {
  return (await ask<{ submitEvaluation: TakenEvaluation }>(EVALUATION, { input })).submitEvaluation;
}

/** A record opened by its customer, and when somebody answers at the latest. */
export interface TakenRequest {
  readonly number: string;
  readonly dueAt: string;
}

/** Opens a record for the contact who is signed in. @param attempt the same for a second try of the same request. @throws PortalRefusal */
export async function requestService(
  input: { subject: string; content: string },
  attempt: string,
): Promise<TakenRequest> {
  const answer = await ask<{ requestService: TakenRequest }>(
    REQUEST,
    { input },
    { "idempotency-key": attempt },
  );
  return answer.requestService;
}

/** True for any address. @throws PortalRefusal */
export async function requestSignInCode(email: string): Promise<void> {
  await ask(ASK_CODE, { email });
}

/** @throws PortalRefusal */
export async function signInWithCode(email: string, code: string): Promise<void> {
  await ask(USE_CODE, { email, code });
}

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

async function ask<Data>(
  query: string,
  variables: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Data> {
  const { data, errors } = await post<Data>(JSON.stringify({ query, variables }), headers);
  const code = errors?.[0]?.extensions?.code;
  if (errors === undefined && data !== undefined && data !== null) {
    return data;
  }
  throw new PortalRefusal(isErrorCode(code) ? code : "SERVICE_UNAVAILABLE");
}

async function post<Data>(
  body: string,
  headers: Readonly<Record<string, string>>,
): Promise<Answer<Data>> {
  try {
    const response = await fetch("/graphql", {
      method: "POST",
      credentials: "same-origin",
      headers: { "content-type": "application/json", ...headers },
      body,
    });
    return (await response.json()) as Answer<Data>;
  } catch {
    return { errors: [] };
  }
}

function isErrorCode(code: string | undefined): code is ErrorCode {
  return code !== undefined && Object.hasOwn(ErrorCode, code);
}
