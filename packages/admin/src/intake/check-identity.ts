import type { IdentityMethod, IdentityResult } from "@attest/shared/service-record";
import { runCommand } from "../provider/run.ts";
import { typed } from "../provider/typed-document.ts";

/** What an agent found out about a caller. */
export interface IdentityCheckInput {
  readonly contactId: string;
  readonly method: IdentityMethod;
  readonly evidence: string;
  readonly result: IdentityResult;
}

/** The check as stored. */
export interface StoredCheck {
  readonly identityCheckId: string;
  readonly result: IdentityResult;
  readonly failures: number;
}

const CheckIdentityDocument = typed<{ checkIdentity: StoredCheck }, { input: IdentityCheckInput }>(
  "mutation CheckIdentity($input: CheckIdentityInput!) { checkIdentity(input: $input) { identityCheckId result failures } }",
);

/** Stores the check, whatever came of it. @throws HttpError as `runCommand` */
export async function checkIdentity(input: IdentityCheckInput): Promise<StoredCheck> {
  return (await runCommand(CheckIdentityDocument, { input })).checkIdentity;
}
