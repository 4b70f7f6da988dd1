import type { ErrorCode } from "@attest/shared/refusal";
import type { ServiceRecordStatus } from "@attest/shared/service-record";

const status: Readonly<Record<ServiceRecordStatus, string>> = {
  OPEN: "已受理,正在安排工程师",
  ASSIGNED: "已安排工程师",
  IN_PROGRESS: "工程师正在处理",
  WAITING_CUSTOMER: "等待您的回复",
  WAITING_THIRD_PARTY: "等待第三方",
  PENDING_CONSENT: "等待您同意关闭",
  CLOSED: "已关闭",
  MERGED: "已并入另一条记录",
};

const refusals: Readonly<Partial<Record<ErrorCode, string>>> = {
  TOKEN_REFUSED: "链接无效或已过期。请使用最近一封邮件中的链接,或用邮箱登录。",
  WINDOW_CLOSED: "已超过期限。",
  TRANSITION_REFUSED: "这条记录现在已不能这样做,可能已经处理过。",
  RATE_LIMITED: "操作过于频繁,请稍后再试。",
  UNAUTHENTICATED: "验证码不正确或已过期。",
  BAD_USER_INPUT: "填写有误,请检查。",
};

/** What the portal says, in plain Chinese. */
export const zh = {
  title: "客户服务", language: "English", loading: "正在打开…", failed: "没有成功,请稍后再试。", retry: "重试", optional: "可不填",
  status, refusals,
  record: "服务记录 %s", opened: "提交时间", engineer: "服务工程师", solution: "解决方案", conversation: "沟通记录", you: "您", we: "我们", none: "还没有沟通记录。",
  state: "当前进度", to_consent: "去答复是否关闭", to_evaluate: "去评价",
  consent_title: "问题解决了吗?", consent_hint: "您同意后,这条服务记录才会关闭。", agree: "同意关闭", decline: "还没有解决", reason: "请告诉我们哪里还没有解决", send: "提交", back: "返回",
  agreed: "谢谢。服务记录已关闭,我们会给您发送确认信。", declined: "已收到。工程师会继续处理,并与您联系。", sure: "确认同意关闭这条服务记录?", already: "这条记录现在不需要您答复。",
  evaluation_title: "请评价这次服务", scores: ["很不满意", "不满意", "一般", "满意", "很满意"] as readonly string[], comment: "您的意见", choose: "请先选择 1 到 5 分",
  thanks: "谢谢您的评价。", amend_until: "在 %s 之前,您可以用同一链接修改。", amend: "修改评价", not_scored: "评价期限已过,您的意见已留存,不计分。", cannot_evaluate: "这条记录现在不能评价。",
  sign_in: "用邮箱登录", email: "您的邮箱", get_code: "发送验证码", code_sent: "如果这个邮箱在我们这里登记过,验证码已发到邮箱。", code: "验证码", enter: "登录", signed_in: "您好,%s",
  signed_in_hint: "查看某条记录的进度,请打开我们邮件中的链接。", start_hint: "请打开我们邮件中的链接,查看进度、答复或评价。也可以用邮箱登录。", phone_hint: "您也可以随时拨打服务电话,说出服务记录编号即可查询。",
  no_token: "链接不完整,请从邮件中重新打开。",
};
