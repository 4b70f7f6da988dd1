import { createHash } from "node:crypto";
import { attachmentKind } from "@attest/shared/inbound-mail";
import type { AttachmentRefusal } from "./mail-attachment.entity.ts";
import { headerOf, type ParsedAttachment, type ParsedMail } from "./parsed-mail.ts";

/** What of a mail is kept as text; as it came it is kept whole. */
const LONGEST = { line: 500, text: 500_000 } as const;

/** What attachments may be. */
export const ATTACHMENT_LIMITS = { bytes: 10 * 1024 * 1024, count: 20 } as const;

/** A file as it is kept, or refused by name. */
export interface ReadAttachment {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly content: Buffer;
  readonly refusedBecause: AttachmentRefusal | null;
}

/** A mail made safe to store and to show. */
export interface ReadMail {
  readonly header: (name: string) => string | null;
  readonly fromAddress: string;
  readonly fromName: string;
  readonly recipients: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly attachments: readonly ReadAttachment[];
}

/** Makes a parsed mail safe: no NULs, which the database refuses, no endless texts, files typed and judged. */
export function readMail(parsed: ParsedMail): ReadMail {
  return {
    header: (name) => headerOf(parsed, name),
    fromAddress: line(parsed.fromAddress).toLowerCase(),
    fromName: line(parsed.fromName),
    recipients: parsed.recipients.slice(0, 100).map(line),
    subject: line(parsed.subject),
    text: plainText(parsed.text),
    html: parsed.html === null ? null : noNul(parsed.html).trim().slice(0, LONGEST.text),
    attachments: parsed.attachments.slice(0, 200).map(readAttachment),
  };
}

function readAttachment(attachment: ParsedAttachment, index: number): ReadAttachment {
  const content = Buffer.from(attachment.content);
  const kind = attachmentKind(content.subarray(0, 1024).toString("latin1"), attachment.name);
  return {
    name: fileName(attachment.name) || `附件${String(index + 1)}.${kind.extension}`,
    mediaType: kind.mediaType,
    size: content.length,
    sha256: createHash("sha256").update(content).digest("hex"),
    content,
    refusedBecause: refusalOf(content.length, index, kind.isAllowed),
  };
}

function refusalOf(size: number, index: number, isAllowed: boolean): AttachmentRefusal | null {
  if (!isAllowed) {
    return "FORBIDDEN_KIND";
  }
  if (size > ATTACHMENT_LIMITS.bytes) {
    return "TOO_LARGE";
  }
  return index >= ATTACHMENT_LIMITS.count ? "TOO_MANY" : null;
}

/** The last part of a path, without what turns its reading round or ends a header. */
function fileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  return last
    .replace(/[\p{Cc}\p{Cf}"<>|:*?]/gu, "")
    .replace(/^\.+/, "")
    .trim()
    .slice(-150);
}

function line(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, " ")
    .trim()
    .slice(0, LONGEST.line);
}

function plainText(text: string): string {
  return noNul(text).replace(/\r\n?/g, "\n").trim().slice(0, LONGEST.text);
}

function noNul(text: string): string {
  return text.replaceAll("\0", "");
}
