import type {
  CheckKind,
  InspectionLevel,
  LotStatus,
  LotVerdict,
  OcPoint,
  SamplingMethod,
} from "@attest/shared/sampling";
import type { TeamRow } from "../provider/people-documents.ts";
import type { Connection, PageVariables } from "../provider/resource-queries.ts";
import { typed } from "../provider/typed-document.ts";
import type { Criterion } from "../scorecards/scorecard-documents.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A sampling plan with its curve, as pinned to a lot or previewed. */
export interface ShownPlan {
  readonly codeLetter: string | null;
  readonly severity: TeamRow["severity"];
  readonly sampleSize: number;
  readonly acceptanceNumber: number;
  readonly rejectionNumber: number;
  readonly everyItem: boolean;
  readonly oc: readonly OcPoint[];
}

export interface LotRow {
  readonly id: string;
  readonly version: number;
  readonly status: LotStatus;
  readonly verdict: LotVerdict | null;
  readonly size: number | null;
  readonly defectives: number | null;
  readonly drawIndex: number;
  readonly frozenAt: string | null;
  readonly drawnAt: string | null;
  readonly judgedAt: string | null;
  readonly revealedAt: string | null;
  readonly waitingBecause: string | null;
  readonly plan: {
    readonly id: string;
    readonly kind: CheckKind;
    readonly from: string;
    readonly to: string;
    readonly industryTeam: Named;
  };
}

export interface SampleItem {
  readonly id: string;
  readonly rank: number;
  readonly rankHash: string;
  readonly replacedBecause: string | null;
  readonly defective: boolean | null;
}

export interface LotDraw {
  readonly id: string;
  readonly drawIndex: number;
  readonly commitment: string;
  readonly committedAt: string;
  readonly drawnAt: string | null;
  readonly drawnBy: Named | null;
  readonly reason: string | null;
  readonly seed: string | null;
  readonly sample: readonly SampleItem[];
}

/** A review as a lot's page lists it. */
interface LotReview {
  readonly id: string;
  readonly itemId: string;
  readonly status: string;
  readonly scoreText: string | null;
  readonly defective: boolean | null;
  readonly reviewer: Named;
}

export interface LotDetail extends LotRow {
  readonly plan: LotRow["plan"] & {
    readonly commitment: string;
    readonly committedAt: string;
    readonly method: SamplingMethod;
    readonly level: InspectionLevel | null;
    readonly aql: string | null;
    readonly fixedSize: number | null;
    readonly stratifyBy: string;
    readonly scorecard: Named;
  };
  readonly scorecardVersion: number;
  readonly criteria: readonly Criterion[];
  readonly samplingPlan: ShownPlan | null;
  readonly frameHash: string | null;
  readonly seed: string | null;
  readonly disputeUntil: string | null;
  readonly sample: readonly SampleItem[];
  readonly draws: readonly LotDraw[];
  readonly frame: { readonly totalCount: number };
  readonly reviews: Connection<LotReview>;
}

const ROW = `id version status verdict size defectives drawIndex frozenAt drawnAt judgedAt revealedAt waitingBecause`;
const PLAN_ROW = "id kind from to industryTeam { id name }";
const SHOWN_PLAN =
  "codeLetter severity sampleSize acceptanceNumber rejectionNumber everyItem oc { defective acceptance }";
const SAMPLE = "id rank rankHash replacedBecause defective";

export const LotsDocument = typed<
  { lots: Connection<LotRow> },
  PageVariables & Record<string, unknown>
>(
  `query Lots($first: Int!, $offset: Int, $industryTeamId: ID, $status: LotStatus) {
    lots(first: $first, offset: $offset, industryTeamId: $industryTeamId, status: $status) {
      totalCount nodes { ${ROW} plan { ${PLAN_ROW} } } } }`,
);

export const LotDocument = typed<{ lot: LotDetail | null }, { id: string }>(
  `query Lot($id: ID!) { lot(id: $id) { ${ROW} seed frameHash disputeUntil scorecardVersion
    plan { ${PLAN_ROW} commitment committedAt method level aql fixedSize stratifyBy scorecard { id name } }
    criteria { id name group weight critical feeds rootCauses } samplingPlan { ${SHOWN_PLAN} }
    sample { ${SAMPLE} }
    draws { id drawIndex commitment committedAt drawnAt drawnBy { id name } reason seed sample { ${SAMPLE} } }
    frame(first: 1) { totalCount }
    reviews(first: 100) { totalCount nodes { id itemId status scoreText defective reviewer { id name } } } } }`,
);

/** A part of a lot's frame, in byte order. */
export const FrameDocument = typed<
  {
    lot: {
      readonly frame: {
        readonly nodes: readonly { readonly id: string; readonly stratum: string | null }[];
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      };
    } | null;
  },
  { id: string; after: string | null }
>(
  `query Frame($id: ID!, $after: String) { lot(id: $id) { frame(first: 100, after: $after) {
    nodes { id stratum } pageInfo { hasNextPage endCursor } } } }`,
);

export const PreviewPlanDocument = typed<
  { previewSamplingPlan: ShownPlan },
  { input: Readonly<Record<string, unknown>> }
>(
  `query PreviewPlan($input: PreviewSamplingPlanInput!) { previewSamplingPlan(input: $input) { ${SHOWN_PLAN} } }`,
);

export const LotProgressedDocument = typed<{
  lotProgressed: { readonly cursor: string; readonly lot: { readonly id: string } };
}>(
  "subscription LotProgressed($after: String) { lotProgressed(after: $after) { cursor lot { id } } }",
);
