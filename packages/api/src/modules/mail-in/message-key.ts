import { createHash } from "node:crypto";

/** Headers a mail has before it travels; each server on its way adds others. */
const OWN_HEADERS = ["message-id", "from", "to", "cc", "date", "subject", "content-type"];

/**
 * What tells a mail that comes twice from two mails: its own headers and its body, not its Message-ID alone, which a
 * stranger could use to have somebody else's mail taken for a copy.
 *
 * @returns hex SHA-256
 */
export function messageKey(raw: Buffer): string {
  const end = endOfHeaders(raw);
  if (end === null) {
    return createHash("sha256").update("whole\n").update(raw).digest("hex");
  }
  const lines = raw
    .subarray(0, end)
    .toString("latin1")
    .replace(/\r?\n[ \t]+/g, " ")
    .split(/\r?\n/);
  const own = lines.filter((line) =>
    OWN_HEADERS.includes(line.slice(0, line.indexOf(":")).trim().toLowerCase()),
  );
  const hash = createHash("sha256").update("parts\n");
  for (const line of own) {
    hash.update(line, "latin1").update("\n");
  }
  return hash.update("\n").update(raw.subarray(end)).digest("hex");
}

function endOfHeaders(raw: Buffer): number | null {
  const ends = ["\r\n\r\n", "\n\n"].map((blank) => raw.indexOf(blank)).filter((at) => at >= 0);
  return ends.length === 0 ? null : Math.min(...ends);
}
