import type { CloseReason, FormPart } from "@attest/shared/service-record";

/** The languages a form can be printed in. */
export type FormLanguage = "zh" | "en";

export interface FormWords {
  readonly title: string;
  readonly cycle: (number: number) => string;
  readonly facts: Readonly<Record<FactName, string>>;
  readonly request: string;
  readonly entries: string;
  readonly columns: readonly [part: string, at: string, author: string, text: string];
  readonly noEntries: string;
  readonly parts: Readonly<Record<FormPart, string>>;
  readonly reasons: Readonly<Record<CloseReason, string>>;
  readonly channels: Readonly<Record<string, string>>;
  readonly archived: (hash: string) => string;
  readonly open: string;
  readonly system: string;
}

type FactName =
  | "number"
  | "customer"
  | "contact"
  | "level"
  | "channel"
  | "team"
  | "engineer"
  | "openedAt"
  | "respondedAt"
  | "resolvedAt"
  | "closedAt"
  | "closeReason";

/** What a printed form says in each language. */
export const FORM_WORDS: Readonly<Record<FormLanguage, FormWords>> = {
  zh: {
    title: "服务记录表",
    cycle: (number) => `第 ${String(number)} 轮`,
    facts: {
      number: "记录编号",
      customer: "客户",
      contact: "联系人",
      level: "服务等级",
      channel: "受理渠道",
      team: "行业团队",
      engineer: "责任工程师",
      openedAt: "开设时间",
      respondedAt: "首次响应",
      resolvedAt: "解决时间",
      closedAt: "关闭时间",
      closeReason: "关闭方式",
    },
    request: "服务内容",
    entries: "沟通与处理过程",
    columns: ["类别", "时间", "记录人", "内容"],
    noEntries: "尚无记录。",
    parts: { COMMUNICATION: "沟通", ANALYSIS: "分析", SOLUTION: "方案", RESULT: "结果" },
    reasons: {
      CONSENT: "客户同意",
      CUSTOMER_WITHDRAWN: "客户要求关闭",
      UNREACHABLE: "无法联系到客户",
    },
    channels: {
      PHONE: "400 电话",
      ONLINE: "在线",
      QQ: "QQ",
      EMAIL: "电子邮件",
      FAX: "传真",
      OTHER: "其他",
    },
    archived: (hash) => `已归档。归档内容（RFC 8785 规范 JSON）的 SHA-256：${hash}`,
    open: "本轮尚未关闭，本表尚未归档，内容仍可能增加。",
    system: "系统",
  },
  en: {
    title: "Service record form",
    cycle: (number) => `Cycle ${String(number)}`,
    facts: {
      number: "Record",
      customer: "Customer",
      contact: "Contact",
      level: "Service level",
      channel: "Channel",
      team: "Team",
      engineer: "Engineer",
      openedAt: "Opened",
      respondedAt: "First response",
      resolvedAt: "Resolved",
      closedAt: "Closed",
      closeReason: "Closed by",
    },
    request: "Request",
    entries: "Communication and work",
    columns: ["Part", "Time", "By", "Text"],
    noEntries: "Nothing yet.",
    parts: {
      COMMUNICATION: "Communication",
      ANALYSIS: "Analysis",
      SOLUTION: "Solution",
      RESULT: "Result",
    },
    reasons: {
      CONSENT: "Customer's consent",
      CUSTOMER_WITHDRAWN: "Customer's own request",
      UNREACHABLE: "Customer unreachable",
    },
    channels: {
      PHONE: "Phone",
      ONLINE: "Online",
      QQ: "QQ",
      EMAIL: "E-mail",
      FAX: "Fax",
      OTHER: "Other",
    },
    archived: (hash) => `Archived. SHA-256 of the archive (canonical JSON, RFC 8785): ${hash}`,
    open: "This cycle is open: the form is not archived yet and may still grow.",
    system: "System",
  },
};
