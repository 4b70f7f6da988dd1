import type { Instant } from "@attest/shared/primitives";
import type { ServiceRecordStatus } from "@attest/shared/service-record";
import {
  hotlineWords,
  layOut,
  plain,
  type LetterParties,
  type LetterText,
} from "./letter-layout.ts";
import { chineseTime, englishTime } from "./letter-time.ts";

/** What a contact is told of a record of their company's. */
export interface StatusFacts {
  readonly record: {
    readonly number: string;
    readonly subject: string;
    readonly status: ServiceRecordStatus;
    readonly createdAt: Instant;
  };
  readonly engineerName: string | null;
}

/** Answers a query for a status (R19); without facts it says that there is no such record, whatever the reason. */
export function statusLetter(parties: LetterParties, facts: StatusFacts | null): LetterText {
  const hotline = hotlineWords(parties.company);
  return {
    subject: "服务记录查询结果 / The status you asked for",
    bodyText: layOut(parties, facts === null ? nothingFound(hotline) : told(facts, hotline)),
  };
}

type Hotline = ReturnType<typeof hotlineWords>;
type Paragraphs = Parameters<typeof layOut>[1];

function told(facts: StatusFacts, hotline: Hotline): Paragraphs {
  const { number, status, createdAt } = facts.record;
  const subject = plain(facts.record.subject);
  const engineer = facts.engineerName === null ? null : plain(facts.engineerName);
  return {
    zh: [
      [
        `编号：${number}`,
        `主题：${subject}`,
        `受理时间：${chineseTime(createdAt)}`,
        `当前状态：${WORDS[status].zh}`,
        ...(engineer === null ? [] : [`负责工程师：${engineer}`]),
      ].join("\n"),
      `如需了解更多，请致电${hotline.zh}。`,
    ],
    en: [
      [
        `Number: ${number}`,
        `Subject: ${subject}`,
        `Accepted: ${englishTime(createdAt)}`,
        `Status: ${WORDS[status].en}`,
        ...(engineer === null ? [] : [`Engineer: ${engineer}`]),
      ].join("\n"),
      `To learn more, call ${hotline.en}.`,
    ],
  };
}

function nothingFound(hotline: Hotline): Paragraphs {
  return {
    zh: [`没有找到您可以查询的服务记录。请核对编号，或致电${hotline.zh}。`],
    en: [
      `There is no such record that you can ask for. Please check the number, or call ${hotline.en}.`,
    ],
  };
}

const WORDS: Readonly<Record<ServiceRecordStatus, { readonly zh: string; readonly en: string }>> = {
  OPEN: { zh: "已受理，待分派", en: "accepted, to be assigned" },
  ASSIGNED: { zh: "已分派工程师", en: "assigned to an engineer" },
  IN_PROGRESS: { zh: "处理中", en: "being worked on" },
  WAITING_CUSTOMER: { zh: "等待您的答复", en: "waiting for your answer" },
  WAITING_THIRD_PARTY: { zh: "等待第三方", en: "waiting for a third party" },
  PENDING_CONSENT: { zh: "等待您同意关闭", en: "waiting for your consent to close" },
  CLOSED: { zh: "已关闭", en: "closed" },
  MERGED: { zh: "已并入另一条服务记录", en: "merged into another record" },
};
