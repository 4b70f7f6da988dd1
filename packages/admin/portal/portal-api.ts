import type { Channel } from "@attest/shared/service-clock";
import type {
  ConsentDecision,
  ServiceRecordStatus,
  TouchDirection,
} from "@attest/shared/service-record";
import { ask, PortalRefusal } from "./ask.ts";

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
  readonly channel: Channel;
  readonly direction: TouchDirection;
  readonly receivedAt: string;
  readonly content: string | null;
  /** Which engineer of ours said it; null for everybody else. */
  readonly engineerName: string | null;
}

/** How an evaluation was taken. */
export interface TakenEvaluation {
  readonly accepted: boolean;
  readonly scored: boolean;
  readonly amendableUntil: string | null;
}

/** What is read of what was said. */
export const TOUCH_FIELDS = "id channel direction receivedAt content engineerName";
/** What is read of a record. */
export const RECORD_FIELDS = `number subject status createdAt engineerName solution canConsent canEvaluate
  conversation { ${TOUCH_FIELDS} }`;
const RECORD = `query PortalRecord($token: String!) { portalRecord(token: $token) { ${RECORD_FIELDS} } }`;
const COMPANY = "query Company { company { name nameEn hotline } }";
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

/** Whose service this is; anybody may know. */
export interface PortalCompany {
  readonly name: string;
  readonly nameEn: string | null;
  readonly hotline: string | null;
}

/** @throws PortalRefusal */
export async function readCompany(): Promise<PortalCompany> {
  return (await ask<{ company: PortalCompany }>(COMPANY, {})).company;
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
