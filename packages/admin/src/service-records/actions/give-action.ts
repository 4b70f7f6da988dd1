import type { IdentityMethod } from "@attest/shared/service-record";
import { checkIdentity } from "../../intake/check-identity.ts";
import type { RecordDetail } from "../service-record.ts";
import { ACTION_DEFINITIONS } from "./action-definitions.ts";
import type { ActionValues } from "./action-field.ts";
import { giveRecordCommand } from "./record-commands.ts";
import type { ChangedRecord, RecordCommand } from "./record-commands.ts";

/** Gives the action with what was filled in, and answers with what it left; where it needs one, the caller's identity check is stored first. @throws HttpError as `runCommand` */
export async function giveAction(
  name: RecordCommand,
  record: RecordDetail,
  values: ActionValues,
): Promise<ChangedRecord | null> {
  const definition = ACTION_DEFINITIONS[name];
  const complete =
    definition.asksIdentity === true
      ? { ...values, identityCheckId: await storeCheck(values) }
      : values;
  return giveRecordCommand(name, definition.input(record, complete));
}

async function storeCheck({
  contactId = "",
  method,
  identityEvidence = "",
}: ActionValues): Promise<string> {
  const check = await checkIdentity({
    contactId,
    method: method as IdentityMethod,
    evidence: identityEvidence,
    result: "PASSED",
  });
  return check.identityCheckId;
}
