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

const RECORD = `query PortalRecord($token: String!) { portalRecord(token: $token) {
  number subject status createdAt engineerName solution canConsent canEvaluate conversation { id direction receivedAt content } } }`;
const CONSENT =
  "mutation RecordConsent($input: RecordConsentInput!) { recordConsent(input: $input) { decision status } }";
const EVALUATION =
  "mutation SubmitEvaluation($input: SubmitEvaluationInput!) { submitEvaluation(input: $input) { accepted scored amendableUntil } }";
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

/** True for any address. @throws PortalRefusal */
export async function requestSignInCode(email: string): Promise<void> {
  await ask(ASK_CODE, { email });
}

/** The name of the contact. @throws PortalRefusal */
export async function signInWithCode(email: string, code: string): Promise<string> {
  return (await ask<{ signInWithCode: { me: { name: string } } }>(USE_CODE, { email, code }))
    .signInWithCode.me.name;
}

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

async function ask<Data>(query: string, variables: object): Promise<Data> {
  const { data, errors } = await post<Data>(JSON.stringify({ query, variables }));
  const code = errors?.[0]?.extensions?.code;
  if (errors === undefined && data !== undefined && data !== null) {
    return data;
  }
  throw new PortalRefusal(isErrorCode(code) ? code : "SERVICE_UNAVAILABLE");
}

async function post<Data>(body: string): Promise<Answer<Data>> {
  try {
    const response = await fetch("/graphql", {
      method: "POST",
      credentials: "same-origin",
      headers: { "content-type": "application/json" },
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
