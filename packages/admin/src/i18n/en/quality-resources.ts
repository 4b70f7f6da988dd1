import type { zhQualityResources } from "../zh/quality-resources.ts";

/** Names of the resources of the quality office and of their columns. */
export const enQualityResources: typeof zhQualityResources = {
  lots: {
    name: "Spot checks",
    fields: {
      industryTeam: "Team",
      kind: "Kind",
      period: "Period",
      status: "Status",
      size: "Cycles",
      verdict: "Verdict",
      industryTeamId: "Team",
    },
  },
  reviews: {
    name: "Reviews",
    fields: {
      itemId: "Cycle",
      industryTeam: "Team",
      status: "Status",
      cause: "Cause",
      reviewer: "Reviewer",
      score: "Score",
      disputeUntil: "Dispute until",
    },
  },
  scorecards: {
    name: "Scorecards",
    fields: {
      name: "Name",
    },
  },
  "corrective-actions": {
    name: "Corrective actions",
    fields: {
      title: "What",
      kind: "Kind",
      industryTeam: "Team",
      owner: "Owner",
      status: "Status",
      dueAt: "Due",
      mine: "Mine",
      overdue: "Late",
    },
  },
};
