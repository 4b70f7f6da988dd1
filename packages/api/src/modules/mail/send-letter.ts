import { createTransport, type SendMailOptions } from "nodemailer";
import type { Environment } from "../../platform/env.ts";
import { fillToken } from "./letter-layout.ts";
import type { Letter } from "./letter.entity.ts";

/** What the mail server said: taken, refused for good, try later; KEPT where there is no server any more. */
export interface SendOutcome {
  readonly outcome: "SENT" | "BOUNCED" | "RETRY" | "KEPT";
  readonly error: string | null;
}

export interface Sender {
  readonly environment: Pick<Environment, "smtpUrl" | "smtpFrom">;
  readonly senderName: string;
  /** Null: nobody reads answers. */
  readonly replyTo: string | null;
}

/** Nobody waits for a mail server longer than this. */
const WAITING = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** Hands one letter to the mail server. */
export async function sendLetter(
  letter: Letter,
  { environment, senderName, replyTo }: Sender,
): Promise<SendOutcome> {
  const { smtpUrl, smtpFrom } = environment;
  if (smtpUrl === null) {
    return { outcome: "KEPT", error: null };
  }
  const transport = createTransport({ url: smtpUrl, ...WAITING });
  try {
    await transport.sendMail(messageOf(letter, { name: senderName, address: smtpFrom }, replyTo));
    return { outcome: "SENT", error: null };
  } catch (error) {
    return outcomeOf(error);
  } finally {
    transport.close();
  }
}

/** RFC 3834: whoever answers by machine is told that a machine wrote. */
function messageOf(
  letter: Letter,
  from: { readonly name: string; readonly address: string },
  replyTo: string | null,
): SendMailOptions {
  return {
    from,
    ...(replyTo === null ? {} : { replyTo }),
    to: { name: "", address: letter.toAddress },
    subject: letter.subject,
    text: fillToken(letter.bodyText, letter.token ?? ""),
    messageId: letter.messageId ?? undefined,
    headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

interface SmtpError {
  readonly responseCode?: number;
  readonly command?: string;
  readonly message?: string;
}

/** 5xx on the mailbox or the text is a refusal of this letter; anywhere else the server or its settings are at fault. */
function outcomeOf(error: unknown): SendOutcome {
  const { responseCode = 0, command = "", message = "" } = error as SmtpError;
  const isOfLetter = command.startsWith("RCPT TO") || command.startsWith("DATA");
  return {
    outcome: responseCode >= 500 && isOfLetter ? "BOUNCED" : "RETRY",
    error: message.slice(0, 500),
  };
}
