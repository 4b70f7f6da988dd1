import type { CriterionFeed, CriticalDisplay } from "@attest/shared/scorecard";
import { runCommand } from "../provider/run.ts";
import { typed } from "../provider/typed-document.ts";

export interface Criterion {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly weight: number;
  readonly critical: boolean;
  readonly feeds: CriterionFeed | null;
  readonly rootCauses: readonly string[];
}

export interface ScorecardVersion {
  readonly id: string;
  readonly version: number;
  readonly criticalDisplay: CriticalDisplay;
  readonly createdAt: string;
  readonly criteria: readonly Criterion[];
}

export interface ScorecardRow {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly createdAt: string;
  readonly versions: readonly ScorecardVersion[];
}

export interface CriterionChange {
  readonly name: string;
  readonly change: "ADDED" | "CHANGED" | "REMOVED" | "SAME";
  readonly before: Criterion | null;
  readonly after: Criterion | null;
}

/** What is set of a version. */
export interface ScorecardSettings {
  readonly criticalDisplay: CriticalDisplay;
  readonly criteria: readonly Omit<Criterion, "id">[];
}

const CRITERION = "id name group weight critical feeds rootCauses";

export const ScorecardsDocument = typed<{ scorecards: readonly ScorecardRow[] }>(
  `query Scorecards { scorecards { id name version createdAt versions { id version criticalDisplay createdAt criteria { ${CRITERION} } } } }`,
);

export const CompareVersionsDocument = typed<
  { compareScorecardVersions: readonly CriterionChange[] },
  { id: string; from: number; to: number }
>(
  `query CompareVersions($id: ID!, $from: Int!, $to: Int!) { compareScorecardVersions(id: $id, from: $from, to: $to) {
    name change before { ${CRITERION} } after { ${CRITERION} } } }`,
);

type Made = Readonly<Record<"scorecard", { readonly id: string }>>;

const CreateDocument = typed<
  { createScorecard: Made },
  { input: ScorecardSettings & { readonly name: string } }
>(
  "mutation CreateScorecard($input: CreateScorecardInput!) { createScorecard(input: $input) { scorecard { id } } }",
);
const ReviseDocument = typed<
  { reviseScorecard: Made },
  { input: ScorecardSettings & { readonly id: string; readonly version: number } }
>(
  "mutation ReviseScorecard($input: ReviseScorecardInput!) { reviseScorecard(input: $input) { scorecard { id } } }",
);

/** @returns the new scorecard's id @throws HttpError as `runCommand` */
export async function createScorecard(
  name: string,
  { criticalDisplay, criteria }: ScorecardSettings,
): Promise<string> {
  const input = { name, criticalDisplay, criteria };
  return (await runCommand(CreateDocument, { input })).createScorecard.scorecard.id;
}

/** Makes a new version; used ones stay as they are. @throws HttpError as `runCommand` */
export async function reviseScorecard(
  { id, version }: Pick<ScorecardRow, "id" | "version">,
  { criticalDisplay, criteria }: ScorecardSettings,
): Promise<string> {
  const input = { id, version, criticalDisplay, criteria };
  return (await runCommand(ReviseDocument, { input })).reviseScorecard.scorecard.id;
}
