/** Names of the resources of the quality office and of their columns. */
export const zhQualityResources = {
  lots: {
    name: "抽检",
    fields: {
      industryTeam: "团队",
      kind: "类型",
      period: "期间",
      status: "状态",
      size: "周期数",
      verdict: "判定",
      industryTeamId: "团队",
    },
  },
  reviews: {
    name: "评审",
    fields: {
      itemId: "周期",
      industryTeam: "团队",
      status: "状态",
      cause: "缘由",
      reviewer: "评审人",
      score: "得分",
      disputeUntil: "申诉截止",
    },
  },
  scorecards: {
    name: "评分表",
    fields: {
      name: "名称",
    },
  },
  "corrective-actions": {
    name: "纠正措施",
    fields: {
      title: "措施",
      kind: "类型",
      industryTeam: "团队",
      owner: "负责人",
      status: "状态",
      dueAt: "期限",
      mine: "由我负责",
      overdue: "逾期",
    },
  },
};
