import type { StatusAnswer } from "@attest/shared/inbound-mail";
import type { ServiceRecordStatus } from "@attest/shared/service-record";
import { runCommand } from "../provider/run.ts";
import { typed } from "../provider/typed-document.ts";

/** What the caller may be told. */
export interface QueriedStatus {
  readonly answer: StatusAnswer;
  readonly serviceRecord: {
    readonly id: string;
    readonly number: string;
    readonly subject: string;
    readonly status: ServiceRecordStatus;
  } | null;
}

const QueryStatusDocument = typed<
  { queryStatus: QueriedStatus },
  { input: Record<string, unknown> }
>(
  "mutation QueryStatus($input: QueryStatusInput!) { queryStatus(input: $input) { answer serviceRecord { id number subject status } } }",
);

export interface StatusQuestion {
  readonly contactId: string;
  readonly identityCheckId: string;
  readonly serviceRecordNumber: string;
}

/** Asks for the caller, after their identity was checked. @throws HttpError as `runCommand` */
export async function queryStatus(input: StatusQuestion): Promise<QueriedStatus> {
  return (await runCommand(QueryStatusDocument, { input: { ...input } })).queryStatus;
}
