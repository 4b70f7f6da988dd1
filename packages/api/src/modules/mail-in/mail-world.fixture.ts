import { createJobContext } from "../../platform/jobs/start-worker.ts";
import type { TestApi } from "../../testing/test-api.ts";
import { InboxEntry } from "../inbox/inbox-entry.entity.ts";
import { Letter } from "../mail/letter.entity.ts";
import { replyAddressOf } from "../mail/reply-address.service.ts";
import { InboundMail } from "./inbound-mail.entity.ts";
import { messageKey } from "./message-key.ts";
import { sortMail } from "./sort-mail.service.ts";
import { storeMail, type ArrivedMail } from "./store-mail.service.ts";

/** A mail as a person writes it; what is left out has a usual value. */
export interface WrittenMail {
  readonly from: string;
  readonly to?: string;
  readonly subject?: string;
  readonly text?: string;
  readonly headers?: readonly string[];
  readonly envelopeFrom?: string;
}

let count = 0;

/** The bytes of a mail in UTF-8. */
export function written({ from, to, subject, text, headers = [] }: WrittenMail): Buffer {
  count += 1;
  return Buffer.from(
    [
      `From: ${from}`,
      `To: ${to ?? "service@service.test"}`,
      `Subject: =?UTF-8?B?${Buffer.from(subject ?? "问题").toString("base64")}?=`,
      `Message-ID: <m${String(count)}@customer.test>`,
      "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8",
      ...headers,
      "",
      text ?? "系统登录不了，请处理。",
      "",
    ].join("\r\n"),
  );
}

/** Lets a mail come in and be sorted. */
export async function deliver(
  api: TestApi,
  mail: WrittenMail | Buffer,
  transport: Partial<ArrivedMail> = {},
): Promise<InboundMail> {
  const raw = Buffer.isBuffer(mail) ? mail : written(mail);
  const envelopeFrom = Buffer.isBuffer(mail) ? null : (mail.envelopeFrom ?? null);
  await api.transact((unit) =>
    storeMail(unit, { raw, source: "SMTP", envelopeFrom, envelopeTo: [], ...transport }),
  );
  const { id } = await api.dataSource.manager.findOneByOrFail(InboundMail, {
    messageKey: messageKey(raw),
  });
  await sortMail(createJobContext(api), id);
  return api.dataSource.manager.findOneByOrFail(InboundMail, { id });
}

/** The inbox entries a mail made. */
export async function entriesOf(api: TestApi, { id }: InboundMail): Promise<InboxEntry[]> {
  return api.dataSource.manager.findBy(InboxEntry, { inboundMailId: id });
}

/** Where an answer to a record's opening letter goes. */
export async function replyAddress(api: TestApi, serviceRecordId: string): Promise<string> {
  const letter = await api.dataSource.manager.findOneByOrFail(Letter, {
    serviceRecordId,
    kind: "OPENING",
  });
  return api.transact((unit) => replyAddressOf(unit.db, letter));
}

/** How many rows a table has. */
export async function countOf(
  { dataSource }: TestApi,
  table: "service_record" | "touch" | "letter" | "inbox_entry",
): Promise<number> {
  const counts = {
    service_record: "SELECT count(*) AS n FROM service_record",
    touch: "SELECT count(*) AS n FROM touch",
    letter: "SELECT count(*) AS n FROM letter",
    inbox_entry: "SELECT count(*) AS n FROM inbox_entry",
  } as const;
  const rows: { n: string }[] = await dataSource.query(counts[table]);
  return Number(rows[0]?.n);
}
