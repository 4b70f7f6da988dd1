import type { ConsultationStatus } from "@attest/shared/consultation";
import type { Connection, PageVariables } from "../provider/resource-queries.ts";
import { typed } from "../provider/typed-document.ts";

interface Person {
  readonly id: string;
  readonly name: string;
}

/** What somebody proposed. */
export interface Proposal {
  readonly id: string;
  readonly text: string;
  readonly at: string;
  readonly author: Person;
}

/** Experts convened on a record's problem, as it is shown. */
export interface Consultation {
  readonly id: string;
  readonly version: number;
  readonly status: ConsultationStatus;
  readonly question: string;
  readonly convenedAt: string;
  readonly outcome: string | null;
  readonly endedAt: string | null;
  readonly maySpeak: boolean;
  readonly mayEnd: boolean;
  readonly convenedBy: Person;
  readonly endedBy: Person | null;
  readonly experts: readonly Person[];
  readonly proposals: readonly Proposal[];
  readonly solution: { readonly id: string; readonly version: number } | null;
}

/** One of the list of all; without its record for an expert who may not read that. */
export interface ConsultationRow extends Consultation {
  readonly serviceRecord: {
    readonly id: string;
    readonly number: string;
    readonly subject: string;
  } | null;
}

/** What is asked of a consultation. */
export const CONSULTATION = `id version status question convenedAt outcome endedAt maySpeak mayEnd
  convenedBy { id name } endedBy { id name } experts { id name } proposals { id text at author { id name } }
  solution { id version }`;

export const ConsultationsDocument = typed<
  { consultations: Connection<ConsultationRow> },
  PageVariables & Record<string, unknown>
>(
  `query Consultations($first: Int!, $offset: Int, $status: ConsultationStatus, $mine: Boolean) {
    consultations(first: $first, offset: $offset, status: $status, mine: $mine) { totalCount nodes {
      ${CONSULTATION} serviceRecord { id number subject } } } }`,
);

const command = (name: string, input: string) =>
  typed<Readonly<Record<string, unknown>>, { input: Readonly<Record<string, unknown>> }>(
    `mutation Consult($input: ${input}!) { ${name}(input: $input) { consultation { id version } } }`,
  );

export const ConveneDocument = command("conveneConsultation", "ConveneConsultationInput");
export const ProposeDocument = command("proposeInConsultation", "ProposeInConsultationInput");
export const DecideDocument = command("decideConsultation", "DecideConsultationInput");
export const CancelDocument = command("cancelConsultation", "CancelConsultationInput");
