import { runCommand } from "../provider/run.ts";
import { typed } from "../provider/typed-document.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface InspectorRow {
  readonly staff: Named;
  readonly openReviews: number;
  /** Thousandths; null where it cannot be computed. */
  readonly alpha: number | null;
  readonly units: number;
  readonly items: number;
  readonly gate: "CLOSED" | "OPEN" | "TOO_FEW";
}

export interface CriterionAgreement {
  readonly criterion: string;
  readonly units: number;
  /** Thousandths; null where it cannot be computed. */
  readonly interval: number | null;
  readonly nominal: number | null;
}

/** How often one said this and the other that, in hundredths. */
export interface ConfusionCell {
  readonly first: number;
  readonly second: number;
  readonly count: number;
}

export const InspectorsDocument = typed<{
  inspectors: readonly InspectorRow[];
  reviewAgreement: readonly CriterionAgreement[];
}>(
  `query Inspectors { inspectors { staff { id name } openReviews alpha units items gate }
    reviewAgreement { criterion units interval nominal } }`,
);

export const ConfusionDocument = typed<
  { reviewConfusion: readonly ConfusionCell[] },
  { firstId: string; secondId: string }
>(
  "query Confusion($firstId: ID!, $secondId: ID!) { reviewConfusion(firstId: $firstId, secondId: $secondId) { first second count } }",
);

/** What an inspector says they are too near to. */
export interface Conflict {
  readonly industryTeamId?: string;
  readonly staffId?: string;
  readonly reason: string;
}

const DeclareDocument = typed<unknown, { input: Conflict }>(
  "mutation DeclareConflict($input: DeclareConflictInput!) { declareConflict(input: $input) { conflictDeclarationId } }",
);

/** @throws HttpError as `runCommand` */
export async function declareConflict(input: Conflict): Promise<unknown> {
  return runCommand(DeclareDocument, { input });
}
