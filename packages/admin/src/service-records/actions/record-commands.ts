import { runCommand } from "../../provider/run.ts";
import { typed } from "../../provider/typed-document.ts";

/** A record as a command left it. */
export interface ChangedRecord {
  readonly id: string;
  readonly version: number;
}

type Input = Readonly<Record<string, unknown>>;

/** The input type of each command that answers with the record it changed. */
const INPUTS = {
  assignServiceRecord: "AssignServiceRecordInput",
  reassignServiceRecord: "ReassignServiceRecordInput",
  respondToServiceRecord: "RespondToServiceRecordInput",
  logTouch: "LogTouchInput",
  addFormEntry: "AddFormEntryInput",
  proposeSolution: "ProposeSolutionInput",
  waitForCustomer: "ServiceRecordReasonInput",
  waitForThirdParty: "ServiceRecordReasonInput",
  resumeServiceRecord: "ServiceRecordReasonInput",
  requestClosure: "RequestClosureInput",
  recordConsent: "RecordConsentInput",
  closeOnCustomerRequest: "CloseOnCustomerRequestInput",
  logContactAttempt: "LogContactAttemptInput",
  closeUnreachable: "ServiceRecordReasonInput",
  reopenServiceRecord: "ServiceRecordReasonInput",
  askReassignment: "AskReassignmentInput",
  requestBackupResource: "RequestBackupResourceInput",
  mergeServiceRecord: "MergeServiceRecordInput",
} as const;

/** A command on a record that the console can give. */
export type RecordCommand = keyof typeof INPUTS;

/** Whether the console has a dialog for an action of that name. */
export function isRecordCommand(name: string): name is RecordCommand {
  return Object.hasOwn(INPUTS, name);
}

/** Gives the command and answers with what it left; empty inputs are left out. @throws HttpError as `runCommand` */
export async function giveRecordCommand(
  name: RecordCommand,
  input: Input,
): Promise<ChangedRecord | null> {
  const document = typed<Record<string, { serviceRecord: ChangedRecord | null }>, { input: Input }>(
    `mutation ${name}($input: ${INPUTS[name]}!) { ${name}(input: $input) { serviceRecord { id version } } }`,
  );
  const given = Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== undefined && value !== ""),
  );
  return (await runCommand(document, { input: given }))[name]?.serviceRecord ?? null;
}
