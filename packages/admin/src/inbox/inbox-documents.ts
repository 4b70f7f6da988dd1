import type { InboxKind, InboxState, WaitingFor } from "@attest/shared/inbound-mail";
import type { Channel } from "@attest/shared/service-clock";
import type { Connection, PageVariables } from "../provider/resource-queries.ts";
import { runCommand } from "../provider/run.ts";
import { typed } from "../provider/typed-document.ts";

interface RecordName {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
}

/** A file that came with it; without an address it was refused. */
export interface InboxFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly refusedBecause: string | null;
  readonly url: string | null;
}

export interface InboxRow {
  readonly id: string;
  readonly version: number;
  readonly kind: InboxKind;
  readonly state: InboxState;
  readonly waitingFor: WaitingFor;
  readonly note: string | null;
  readonly channel: Channel;
  readonly address: string | null;
  readonly receivedAt: string;
  readonly subject: string;
  readonly content: string;
  readonly decisionReason: string | null;
  readonly contact: {
    readonly id: string;
    readonly name: string;
    readonly customer: { readonly id: string; readonly name: string };
  } | null;
  readonly namedRecord: RecordName | null;
  readonly serviceRecord: RecordName | null;
  readonly mail: { readonly id: string; readonly attachments: readonly InboxFile[] } | null;
}

const ENTRY = `id version kind state waitingFor note channel address receivedAt subject content decisionReason
  contact { id name customer { id name } } namedRecord { id number subject } serviceRecord { id number subject }
  mail { id attachments { id name size refusedBecause url } }`;

export const InboxEntriesDocument = typed<
  { inboxEntries: Connection<InboxRow> },
  PageVariables & Record<string, unknown>
>(
  `query InboxEntries($first: Int!, $offset: Int, $state: InboxState, $kind: InboxKind) {
    inboxEntries(first: $first, offset: $offset, state: $state, kind: $kind) { totalCount nodes { ${ENTRY} } } }`,
);

/** The commands that a dialog gives; accepting goes through the intake. */
export type InboxCommand =
  "fileInboxEntry" | "mergeInboxEntry" | "splitInboxEntry" | "dismissInboxEntry";

/** Decides what becomes of an entry. @throws HttpError as `runCommand` */
export async function decideEntry(
  command: InboxCommand,
  input: Record<string, unknown>,
): Promise<void> {
  const type = `${command.slice(0, 1).toUpperCase()}${command.slice(1)}Input`;
  const document = typed<Record<string, unknown>, { input: Record<string, unknown> }>(
    `mutation Decide($input: ${type}!) { ${command}(input: $input) { inboxEntry { id state version } } }`,
  );
  await runCommand(document, { input });
}
