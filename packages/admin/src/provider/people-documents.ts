import type { Connection, PageVariables } from "./resource-queries.ts";
import { typed } from "./typed-document.ts";

export interface EngineerRow {
  readonly id: string;
  readonly outsourced: boolean;
  readonly vendor: string | null;
  readonly staff: { readonly id: string; readonly name: string; readonly email: string };
  readonly industryTeam: { readonly id: string; readonly name: string } | null;
}

export interface TeamRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly mode: "COMPANY_MANAGED" | "SELF_MANAGED";
  readonly severity: "NORMAL" | "TIGHTENED" | "REDUCED" | "DISCONTINUED";
  readonly manager: { readonly id: string; readonly name: string } | null;
}

export interface ContactRow {
  readonly id: string;
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly entitledToClose: boolean;
}

export interface CustomerRow {
  readonly id: string;
  readonly name: string;
  readonly industry: string;
  readonly outsourcingAllowed: boolean;
  readonly industryTeam: { readonly id: string; readonly name: string } | null;
  readonly serviceLevel: {
    readonly id: string;
    readonly name: string;
    readonly responseTargetMinutes: number;
    readonly resolutionTargetMinutes: number;
  };
  readonly contacts: readonly ContactRow[];
}

const ENGINEER = "id outsourced vendor staff { id name email } industryTeam { id name }";
const TEAM = "id code name mode severity manager { id name }";
const CUSTOMER = `id name industry outsourcingAllowed industryTeam { id name }
  serviceLevel { id name responseTargetMinutes resolutionTargetMinutes } contacts { id name phone email entitledToClose }`;

type ListVariables = PageVariables & Record<string, unknown>;

export const EngineersDocument = typed<{ engineers: Connection<EngineerRow> }, ListVariables>(
  `query Engineers($first: Int!, $offset: Int, $industryTeamId: ID) {
    engineers(first: $first, offset: $offset, industryTeamId: $industryTeamId) { totalCount nodes { ${ENGINEER} } } }`,
);
/** An engineer as one to give a record to, with what they have to do; null where the viewer may not know. */
export interface EngineerChoice {
  readonly id: string;
  readonly outsourced: boolean;
  readonly staff: { readonly id: string; readonly name: string };
  readonly workload: {
    readonly openRecords: number;
    readonly overdueRecords: number;
    readonly onDuty: boolean;
  } | null;
}

export const EngineerChoicesDocument = typed<
  { engineers: Connection<EngineerChoice> },
  ListVariables
>(
  `query EngineerChoices($first: Int!, $offset: Int, $industryTeamId: ID) {
    engineers(first: $first, offset: $offset, industryTeamId: $industryTeamId) { totalCount nodes {
      id outsourced staff { id name } workload { openRecords overdueRecords onDuty } } } }`,
);
export const EngineerDocument = typed<{ engineer: EngineerRow | null }, { id: string }>(
  `query Engineer($id: ID!) { engineer(id: $id) { ${ENGINEER} } }`,
);
export const IndustryTeamsDocument = typed<{ industryTeams: Connection<TeamRow> }, ListVariables>(
  `query IndustryTeams($first: Int!, $offset: Int) { industryTeams(first: $first, offset: $offset) { totalCount nodes { ${TEAM} } } }`,
);
export const IndustryTeamDocument = typed<{ industryTeam: TeamRow | null }, { id: string }>(
  `query IndustryTeam($id: ID!) { industryTeam(id: $id) { ${TEAM} } }`,
);
export const CustomersDocument = typed<{ customers: Connection<CustomerRow> }, ListVariables>(
  `query Customers($first: Int!, $offset: Int, $search: String) {
    customers(first: $first, offset: $offset, search: $search) { totalCount nodes { ${CUSTOMER} } } }`,
);
export const CustomerDocument = typed<{ customer: CustomerRow | null }, { id: string }>(
  `query Customer($id: ID!) { customer(id: $id) { ${CUSTOMER} } }`,
);
