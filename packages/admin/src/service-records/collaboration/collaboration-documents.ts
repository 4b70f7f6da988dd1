import { typed } from "../../provider/typed-document.ts";

type Input = Readonly<Record<string, unknown>>;

export const ReleaseBackupDocument = typed<unknown, { input: Input }>(
  "mutation ReleaseBackup($input: ReleaseBackupResourceInput!) { releaseBackupResource(input: $input) { serviceRecord { id } } }",
);

export const DecideRequestDocument = typed<unknown, { input: Input }>(
  "mutation DecideRequest($input: DecideReassignmentRequestInput!) { decideReassignmentRequest(input: $input) { serviceRecord { id } } }",
);
