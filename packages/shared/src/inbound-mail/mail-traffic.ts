/** What tells a machine's mail from a person's. */
export interface MailFacts {
  /** The value of the first header of this name, given in lower case. */
  readonly header: (name: string) => string | null;
  /** Of the From header, in lower case; empty when there is none. */
  readonly fromAddress: string;
  readonly subject: string;
  /** The SMTP sender: an empty text is the null return path; null: not known. */
  readonly envelopeFrom: string | null;
  /** Whether an address is one of ours, with or without a tag. */
  readonly isOwn: (address: string) => boolean;
}

/** A person's mail; a machine's, with the mark it was known by; or the report of a mail server. */
export type MailTraffic =
  | { readonly kind: "PERSONAL" }
  | { readonly kind: "AUTOMATIC"; readonly mark: string }
  | { readonly kind: "BOUNCE" };

/**
 * Tells what must never be answered and never becomes a request from what a person wrote (RFC 3834).
 *
 * @see docs/rules.md R1
 */
export function trafficOf(facts: MailFacts): MailTraffic {
  if (facts.isOwn(facts.fromAddress)) {
    return { kind: "AUTOMATIC", mark: "own address" };
  }
  if (isReport(facts)) {
    return { kind: "BOUNCE" };
  }
  const mark = MARKS.find(([, holds]) => holds(facts))?.[0];
  return mark === undefined ? { kind: "PERSONAL" } : { kind: "AUTOMATIC", mark };
}

const DAEMON =
  /^(mailer-?daemon|mail-?daemon|post-?master|mail(er)?|uucp|daemon|mmdf|smtp-?(daemon|gateway)|system-?administrator)([-+._].*)?$/;
const REPORT_SUBJECT =
  /undeliver|delivery (status|failure|report|problem|has failed|error|unsuccessful)|deliver(y|ed)? fail|fail(ed|ure) (mail|delivery|notice|to deliver)|returned (mail|e-?mail|to sender)|mail (delivery|failure|could not|system error)|non-?delivery|could not be delivered|not delivered|could not deliver|unable to deliver|undelivered|user unknown|bounce|\u9000\u4fe1|\u6295\u9012\u5931\u8d25/i;
const ANSWER_SUBJECT =
  /^\s*(auto(matic)?[- :]|\u81ea\u52a8(\u56de\u590d|\u7b54\u590d)|out of (the )?office|vacation|abwesenheit|(r\u00e9ponse|respuesta) autom|\u4e0d\u5728\u529e\u516c)/i;

function isReport({ header, fromAddress, subject, envelopeFrom }: MailFacts): boolean {
  const type = (header("content-type") ?? "").toLowerCase().replace(/\s+/g, "");
  const isDeliveryReport =
    type.startsWith("multipart/report") && /report-type="?delivery-status/.test(type);
  const hasNoSender =
    envelopeFrom === "" || fromAddress === "" || isNullPath(header("return-path"));
  const local = (fromAddress.split("@")[0] ?? "").replace(/["\\]/g, "").replace(/\s+/g, "-");
  const isDaemon = DAEMON.test(local);
  const reports = REPORT_SUBJECT.test(subject);
  const isNamed = header("x-failed-recipients") !== null;
  return isDeliveryReport || isNamed || isDaemon || (reports && (hasNoSender || isMachine(header)));
}

function isMachine(header: MailFacts["header"]): boolean {
  const said = (header("auto-submitted") ?? "").trim().toLowerCase();
  return said !== "" && !said.startsWith("no");
}

function isNullPath(path: string | null): boolean {
  return path !== null && path.replace(/\s/g, "") === "<>";
}

const MARKS: readonly (readonly [string, (facts: MailFacts) => boolean])[] = [
  ["Auto-Submitted", ({ header }) => isMachine(header)],
  [
    "null return path",
    ({ header, envelopeFrom }) => envelopeFrom === "" || isNullPath(header("return-path")),
  ],
  [
    "Precedence",
    ({ header }) => /^(bulk|junk|list|auto[_-]?reply)/i.test((header("precedence") ?? "").trim()),
  ],
  ["List-Id", ({ header }) => header("list-id") !== null || header("list-unsubscribe") !== null],
  [
    "X-Auto-Response",
    ({ header }) =>
      ["x-autoreply", "x-autorespond", "x-auto-reply", "x-autoresponder", "x-loop"].some(
        (name) => header(name) !== null,
      ),
  ],
  [
    "report",
    ({ header }) => (header("content-type") ?? "").toLowerCase().startsWith("multipart/report"),
  ],
  [
    "no-reply sender",
    ({ fromAddress }) => /^(no-?reply|do-?not-?reply)([-+._].*)?@/.test(fromAddress),
  ],
  ["subject", ({ subject }) => ANSWER_SUBJECT.test(subject)],
];
