import type { FieldLine } from "./field-policy.ts";

/** What came in and belongs to no record yet, and the mails it came as. */
export const INBOX_FIELDS: readonly FieldLine[] = [
  ["InboxEntry", "RECORDS", "PLAIN", "id version kind state waitingFor note channel receivedAt"],
  ["InboxEntry", "RECORDS", "PLAIN", "subject content decidedAt decisionReason mail"],
  ["InboxEntry", "RECORDS", "PLAIN", "namedRecord serviceRecord"],
  ["InboxEntry", "CUSTOMER_OF_RECORD", "PLAIN", "contact"],
  ["InboxEntry", "CUSTOMER_OF_RECORD", "PII", "address"],
  ["InboundMail", "RECORDS", "PLAIN", "id source size arrivedAt state outcome reason fromName"],
  ["InboundMail", "RECORDS", "PLAIN", "subject bodyText bodyHtml attachments"],
  ["InboundMail", "CUSTOMER_OF_RECORD", "PII", "from"],
  ["MailAttachment", "WITH_PARENT", "PLAIN", "id name mediaType size refusedBecause url"],
  ["Touch", "RECORDS", "PLAIN", "attachments"],
];
