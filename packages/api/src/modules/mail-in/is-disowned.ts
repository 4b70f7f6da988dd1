import type { ReadMail } from "./read-mail.ts";

/**
 * Whether the mail server we believe says that the sender's domain does not stand by this mail (DMARC). Only the
 * topmost Authentication-Results counts: those below came with the mail.
 */
export function isDisowned(
  { header }: Pick<ReadMail, "header">,
  authservId: string | null,
): boolean {
  const results = header("authentication-results");
  if (authservId === null) {
    return false;
  }
  const [server = "", ...verdicts] = (results ?? "").split(";");
  const isOurs = server.trim().split(/\s/)[0]?.toLowerCase() === authservId.toLowerCase();
  return !isOurs || !verdicts.some((verdict) => /^\s*dmarc\s*=\s*pass\b/i.test(verdict));
}
