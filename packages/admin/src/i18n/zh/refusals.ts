import type { ErrorCode } from "@attest/shared/refusal";

/** What to say for each refusal; the server's own sentence is in English and for integrators. */
export const zhRefusals: Record<ErrorCode, string> = {
  UNAUTHENTICATED: "请先登录。",
  FORBIDDEN: "您的角色没有这项权限。",
  NOT_FOUND: "找不到该内容，或您无权查看。",
  BAD_USER_INPUT: "填写有误，请检查标出的内容。",
  CONFLICT: "内容已被他人更改，请重新载入。",
  IDEMPOTENCY_MISMATCH: "同一请求的内容前后不一致，请重新提交。",
  TRANSITION_REFUSED: "当前状态下不能这样做。",
  SEPARATION_OF_DUTIES: "按职责分离的规定，这一步须由他人完成。",
  IDENTITY_REQUIRED: "须先通过身份认证。",
  EVIDENCE_REQUIRED: "须提供依据。",
  FORM_INCOMPLETE: "《服务记录表》还缺少必填部分。",
  CONSULTATION_OPEN: "专家讨论尚未结束。",
  NOT_ENTITLED_TO_CLOSE: "该联系人无权要求关闭。",
  OUTSOURCE_FORBIDDEN: "该客户不允许外协。",
  CALENDAR_EMPTY: "该年度的服务日历尚未公布。",
  ROSTER_GAP: "值班表有空档。",
  TOKEN_REFUSED: "链接无效或已过期。",
  WINDOW_CLOSED: "已超过期限。",
  REVIEWS_MISSING: "评审尚未全部提交。",
  MONTH_NOT_OVER: "该月尚未结束。",
  QUERY_TOO_EXPENSIVE: "查询范围过大，请缩小后再试。",
  RATE_LIMITED: "操作过于频繁，请稍后再试。",
  SERVICE_UNAVAILABLE: "服务暂时不可用，请稍后再试。",
  INTERNAL_SERVER_ERROR: "服务器出错，已记录，请稍后再试。",
};
