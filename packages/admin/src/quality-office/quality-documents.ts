import type { LotRow } from "../spot-checks/lot-documents.ts";
import type { Connection } from "../provider/resource-queries.ts";
import { typed } from "../provider/typed-document.ts";
import type { ReviewRow } from "../reviews/review-documents.ts";
import type { CorrectiveActionRow } from "../corrective-actions/corrective-action-documents.ts";

/** The periodic audits of a team that manages itself. */
interface AuditState {
  readonly cadenceDays: number;
  readonly dueAt: string;
  readonly lastAuditAt: string | null;
  readonly overdue: boolean;
}

interface AuditedTeam {
  readonly id: string;
  readonly name: string;
  readonly audit: AuditState | null;
}

const LOT = "nodes { id status waitingBecause plan { id kind from to industryTeam { id name } } }";
const REVIEW =
  "nodes { id itemId status assignedAt reviewer { id name } lot { id plan { industryTeam { id name } } } }";

type BriefLot = Pick<LotRow, "id" | "status" | "waitingBecause" | "plan">;
export type BriefReview = Pick<ReviewRow, "id" | "itemId" | "status" | "reviewer" | "lot">;
type Nodes<Row> = Pick<Connection<Row>, "nodes">;

/** The quality office's day in one question. */
export interface OfficeDay {
  readonly lots: Nodes<BriefLot>;
  readonly assigned: Nodes<BriefReview>;
  readonly drafts: Nodes<BriefReview>;
  readonly disputed: Nodes<BriefReview>;
  readonly industryTeams: Nodes<AuditedTeam>;
  readonly correctiveActions: Nodes<Pick<CorrectiveActionRow, "id" | "title" | "dueAt" | "owner">>;
}

export const OfficeDayDocument = typed<OfficeDay>(
  `query OfficeDay {
    lots(first: 50) { ${LOT} }
    assigned: reviews(first: 50, status: ASSIGNED) { ${REVIEW} }
    drafts: reviews(first: 50, status: DRAFT) { ${REVIEW} }
    disputed: reviews(first: 20, status: DISPUTED) { ${REVIEW} }
    industryTeams(first: 100) { nodes { id name audit { cadenceDays dueAt lastAuditAt overdue } } }
    correctiveActions(first: 20, overdue: true) { nodes { id title dueAt owner { id name } } } }`,
);

/** A team's revealed lots with the causes that reviews named. */
export interface TeamQuality {
  readonly industryTeam: {
    readonly id: string;
    readonly name: string;
    readonly severity: "DISCONTINUED" | "NORMAL" | "REDUCED" | "TIGHTENED";
    readonly audit: AuditState | null;
  } | null;
  readonly lots: Nodes<
    Pick<LotRow, "id" | "size" | "defectives" | "verdict" | "revealedAt" | "plan"> & {
      readonly samplingPlan: { readonly severity: string; readonly sampleSize: number } | null;
      readonly reviews: Nodes<{
        readonly marks: readonly { readonly rootCause: string | null }[];
      }>;
    }
  >;
}

export const TeamQualityDocument = typed<TeamQuality, { id: string }>(
  `query TeamQuality($id: ID!) {
    industryTeam(id: $id) { id name severity audit { cadenceDays dueAt lastAuditAt overdue } }
    lots(first: 20, industryTeamId: $id, status: REVEALED) { nodes { id size defectives verdict revealedAt
      plan { id kind from to industryTeam { id name } } samplingPlan { severity sampleSize }
      reviews(first: 50) { nodes { marks { rootCause } } } } } }`,
);
