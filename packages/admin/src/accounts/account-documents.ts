import type { Role } from "@attest/shared/access";
import type { Connection, PageVariables } from "../provider/resource-queries.ts";
import { runCommand } from "../provider/run.ts";
import { typed } from "../provider/typed-document.ts";

export interface StaffRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  /** Null for whoever may not read accounts. */
  readonly active: boolean | null;
}

const STAFF = "id name email roles active";

export const StaffDocument = typed<
  { staff: Connection<StaffRow> },
  PageVariables & Record<string, unknown>
>(
  `query Staff($first: Int!, $offset: Int, $role: Role) {
    staff(first: $first, offset: $offset, role: $role) { totalCount nodes { ${STAFF} } } }`,
);

/** The input type of each command on an account. */
const INPUTS = {
  disableStaff: "StaffInput",
  enableStaff: "StaffInput",
  grantRole: "GrantRoleInput",
  revokeRole: "RevokeRoleInput",
} as const;

interface AccountInput {
  readonly staffId: string;
  readonly role?: Role;
  readonly validTo?: string;
}

/** Changes an account. @throws HttpError as `runCommand` */
export async function changeAccount(
  name: keyof typeof INPUTS,
  input: AccountInput,
): Promise<StaffRow> {
  const document = typed<Record<string, { staff: StaffRow }>, { input: AccountInput }>(
    `mutation ${name}($input: ${INPUTS[name]}!) { ${name}(input: $input) { staff { ${STAFF} } } }`,
  );
  const answer = (await runCommand(document, { input }))[name];
  if (answer === undefined) {
    throw new Error("The server answered nothing.");
  }
  return answer.staff;
}

/** An account, and the link by which its owner sets a password; null when it was shown before. */
export interface PasswordLink {
  readonly passwordLink: string | null;
  readonly staff: StaffRow;
}

const LINK = `{ passwordLink staff { ${STAFF} } }`;
const CreateStaffDocument = typed<{ createStaff: PasswordLink }, { input: NewStaff }>(
  `mutation CreateStaff($input: CreateStaffInput!) { createStaff(input: $input) ${LINK} }`,
);
const IssuePasswordLinkDocument = typed<
  { issuePasswordLink: PasswordLink },
  { input: AccountInput }
>(`mutation IssuePasswordLink($input: StaffInput!) { issuePasswordLink(input: $input) ${LINK} }`);

interface NewStaff {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
}

/** Opens an account. @throws HttpError as `runCommand` */
export async function createStaff(input: NewStaff): Promise<PasswordLink> {
  return (await runCommand(CreateStaffDocument, { input })).createStaff;
}

/** Voids earlier links. @throws HttpError as `runCommand` */
export async function issuePasswordLink(staffId: string): Promise<PasswordLink> {
  return (await runCommand(IssuePasswordLinkDocument, { input: { staffId } })).issuePasswordLink;
}
