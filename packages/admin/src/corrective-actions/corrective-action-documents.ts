import type {
  CorrectiveActionKind,
  CorrectiveActionStatus,
} from "@attest/shared/corrective-action";
import type { Connection, PageVariables } from "../provider/resource-queries.ts";
import { runCommand } from "../provider/run.ts";
import { typed } from "../provider/typed-document.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface CorrectiveActionRow {
  readonly id: string;
  readonly version: number;
  readonly kind: CorrectiveActionKind;
  readonly status: CorrectiveActionStatus;
  readonly title: string;
  readonly rootCause: string | null;
  readonly dueAt: string;
  readonly overdue: boolean;
  readonly effectCheckAt: string;
  readonly evidence: string | null;
  readonly doneAt: string | null;
  readonly checkNote: string | null;
  readonly checkedAt: string | null;
  readonly checkedBy: Named | null;
  readonly reopenings: number;
  readonly owner: Named;
  readonly subject: Named | null;
  readonly industryTeam: Named | null;
  readonly lot: { readonly id: string } | null;
}

/** What is set when an action begins. */
export interface CorrectiveActionSettings {
  readonly kind: CorrectiveActionKind;
  readonly title: string;
  readonly ownerId: string;
  readonly dueAt: string;
  readonly effectCheckDays: number;
  readonly rootCause?: string;
  readonly industryTeamId?: string;
  readonly lotId?: string;
  readonly reviewId?: string;
  readonly subjectId?: string;
}

const ROW = `id version kind status title rootCause dueAt overdue effectCheckAt evidence doneAt checkNote checkedAt
  checkedBy { id name } reopenings owner { id name } subject { id name } industryTeam { id name } lot { id }`;

export const CorrectiveActionsDocument = typed<
  { correctiveActions: Connection<CorrectiveActionRow> },
  PageVariables & Record<string, unknown>
>(
  `query CorrectiveActions($first: Int!, $offset: Int, $industryTeamId: ID, $status: CorrectiveActionStatus, $overdue: Boolean! = false, $mine: Boolean! = false) {
    correctiveActions(first: $first, offset: $offset, industryTeamId: $industryTeamId, status: $status, overdue: $overdue, mine: $mine) {
      totalCount nodes { ${ROW} } } }`,
);
export const CorrectiveActionDocument = typed<
  { correctiveAction: CorrectiveActionRow | null },
  { id: string }
>(`query CorrectiveAction($id: ID!) { correctiveAction(id: $id) { ${ROW} } }`);

type Reference = Pick<CorrectiveActionRow, "id" | "version">;
type Given = Readonly<Record<string, unknown>>;

const CreateDocument = typed<
  { createCorrectiveAction: { correctiveAction: { id: string } } },
  { input: CorrectiveActionSettings }
>(
  "mutation CreateAction($input: CreateCorrectiveActionInput!) { createCorrectiveAction(input: $input) { correctiveAction { id } } }",
);
const CompleteDocument = typed<unknown, { input: Given }>(
  "mutation CompleteAction($input: CompleteCorrectiveActionInput!) { completeCorrectiveAction(input: $input) { correctiveAction { id } } }",
);
const CheckDocument = typed<unknown, { input: Given }>(
  "mutation CheckAction($input: CheckCorrectiveActionInput!) { checkCorrectiveAction(input: $input) { correctiveAction { id } } }",
);
const CancelDocument = typed<unknown, { input: Given }>(
  "mutation CancelAction($input: CancelCorrectiveActionInput!) { cancelCorrectiveAction(input: $input) { correctiveAction { id } } }",
);

/** Whether it worked; where not, until when it has to be done anew. */
interface Check {
  readonly effective: boolean;
  readonly note: string;
  readonly dueAt?: string;
}

/** Every command throws HttpError as `runCommand` does. */
export const correctiveActionCommands = {
  create: async (input: CorrectiveActionSettings): Promise<string> =>
    (await runCommand(CreateDocument, { input })).createCorrectiveAction.correctiveAction.id,
  complete: async ({ id, version }: Reference, evidence: string): Promise<unknown> =>
    runCommand(CompleteDocument, { input: { id, version, evidence } }),
  check: async ({ id, version }: Reference, check: Check): Promise<unknown> =>
    runCommand(CheckDocument, { input: { id, version, ...check } }),
  cancel: async ({ id, version }: Reference, reason: string): Promise<unknown> =>
    runCommand(CancelDocument, { input: { id, version, reason } }),
};
