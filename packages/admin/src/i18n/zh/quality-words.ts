/** The words of spot checks and reviews. */
export const zhQualityWords = {
  LotStatus: {
    PLANNED: "已计划",
    FROZEN: "已冻结",
    DRAWN: "已抽样",
    IN_REVIEW: "评审中",
    JUDGED: "已判定",
    REVEALED: "已揭示",
  },
  LotVerdict: {
    ACCEPTED: "接收",
    NOT_ACCEPTED: "不接收",
    EMPTY: "空批",
  },
  CheckKind: {
    IRREGULAR: "不定期抽检",
    PERIODIC_AUDIT: "定期审核",
  },
  SamplingMethod: {
    ISO_2859: "GB/T 2828.1 单次抽样",
    FIXED: "固定数量",
    CENSUS: "全部检查",
  },
  StratifyBy: {
    NONE: "不分层",
    CHANNEL: "按渠道",
    SERVICE_LEVEL: "按服务等级",
  },
  ReviewStatus: {
    ASSIGNED: "待评审",
    DRAFT: "草稿",
    SUBMITTED: "已提交",
    DISPUTED: "申诉中",
    FINAL: "已定",
  },
  ReviewCause: {
    DRAWN: "抽中",
    REQUIRED: "必查",
    THIRD: "第三人评审",
  },
  DisputeInstance: {
    DISPUTE: "申诉",
    APPEAL: "再次申诉",
  },
  CriticalDisplay: {
    KEEP: "照算分数",
    ZERO: "显示 0 分",
  },
  CriterionFate: {
    ADDED: "新增",
    CHANGED: "修改",
    REMOVED: "删除",
    SAME: "不变",
  },
  AssessmentItemKind: {
    ATTITUDE: "服务态度",
    RESPONSE_TIME: "响应时间",
    RESOLUTION_QUALITY: "解决质量",
    RESOLUTION_TIME: "解决时间",
    SATISFACTION: "客户满意度",
    COMPLAINTS: "投诉",
  },
  CorrectiveActionKind: {
    CORRECTIVE: "纠正措施",
    COACHING: "辅导",
  },
  CorrectiveActionStatus: {
    OPEN: "进行中",
    DONE: "待检查效果",
    EFFECTIVE: "有效",
    CANCELLED: "已取消",
  },
  SigningGate: {
    OPEN: "可以签署",
    TOO_FEW: "可以签署（数据不足）",
    CLOSED: "不能签署",
  },
};
