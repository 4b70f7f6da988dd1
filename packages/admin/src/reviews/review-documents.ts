import type { LotStatus } from "@attest/shared/sampling";
import type { ReviewStatus } from "@attest/shared/scorecard";
import type { Connection, PageVariables } from "../provider/resource-queries.ts";
import { typed } from "../provider/typed-document.ts";
import type { Criterion } from "../scorecards/scorecard-documents.ts";
import { FULL_CLOCK } from "../service-records/documents.ts";
import type { FullClock, RecordDetail } from "../service-records/service-record.ts";

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface ReviewRow {
  readonly id: string;
  readonly version: number;
  readonly itemId: string;
  readonly status: ReviewStatus;
  readonly cause: "DRAWN" | "REQUIRED" | "THIRD";
  readonly scoreText: string | null;
  readonly defective: boolean | null;
  readonly assignedAt: string;
  readonly submittedAt: string | null;
  readonly disputeUntil: string | null;
  readonly reviewer: Named;
  readonly lot: {
    readonly id: string;
    readonly status: LotStatus;
    readonly plan: { readonly industryTeam: Named };
  };
}

export interface ReviewMark {
  readonly score: number | null;
  readonly evidence: string | null;
  readonly rootCause: string | null;
  readonly criterion: Criterion;
}

export interface ReviewDispute {
  readonly id: string;
  readonly instance: "APPEAL" | "DISPUTE";
  readonly reason: string;
  readonly raisedAt: string;
  readonly raisedBy: Named;
  readonly decidedAt: string | null;
  readonly decidedBy: Named | null;
  readonly decision: string | null;
  readonly upheld: boolean | null;
}

/** The cycle that is reviewed, as it was closed. */
export interface ReviewedCycle {
  readonly id: string;
  readonly number: number;
  readonly frameId: string;
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly archiveHash: string | null;
  readonly responseClock: FullClock;
  readonly resolutionClock: FullClock;
  readonly formEntries: RecordDetail["currentCycle"]["formEntries"];
  readonly missingFormParts: RecordDetail["currentCycle"]["missingFormParts"];
  readonly serviceRecord: Pick<
    RecordDetail,
    "id" | "number" | "version" | "subject" | "content" | "touches"
  >;
}

export interface ReviewDetail extends ReviewRow {
  readonly identitiesHidden: boolean;
  readonly reopened: boolean;
  readonly criticalFailed: boolean | null;
  readonly finalAt: string | null;
  readonly marks: readonly ReviewMark[];
  readonly disputes: readonly ReviewDispute[];
  readonly serviceCycle: ReviewedCycle | null;
  readonly lot: ReviewRow["lot"] & { readonly criteria: readonly Criterion[] };
}

const LOT = "id status plan { industryTeam { id name } }";
const ROW =
  "id version itemId status cause scoreText defective assignedAt submittedAt disputeUntil reviewer { id name }";
const CRITERION = "id name group weight critical feeds rootCauses";

export const ReviewsDocument = typed<
  { reviews: Connection<ReviewRow> },
  PageVariables & Record<string, unknown>
>(
  `query Reviews($first: Int!, $offset: Int, $lotId: ID, $status: ReviewStatus) {
    reviews(first: $first, offset: $offset, lotId: $lotId, status: $status) { totalCount nodes { ${ROW} lot { ${LOT} } } } }`,
);

export const ReviewDocument = typed<{ review: ReviewDetail | null }, { id: string }>(
  `query Review($id: ID!) { review(id: $id) { ${ROW} identitiesHidden reopened criticalFailed finalAt
    lot { ${LOT} criteria { ${CRITERION} } }
    marks { score evidence rootCause criterion { ${CRITERION} } }
    disputes { id instance reason raisedAt raisedBy { id name } decidedAt decidedBy { id name } decision upheld }
    serviceCycle { id number frameId openedAt closedAt archiveHash missingFormParts
      responseClock { ${FULL_CLOCK} } resolutionClock { ${FULL_CLOCK} }
      formEntries { id part text at author { id name } }
      serviceRecord { id number version subject content
        touches { id channel direction receivedAt loggedAt automatic content } } } } }`,
);
