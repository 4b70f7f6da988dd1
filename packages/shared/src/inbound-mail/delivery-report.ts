/** What a report says of a letter that did not arrive. */
export interface DeliveryReport {
  /** Given up for good; a delay is no failure yet. */
  readonly isFailure: boolean;
  /** The ids of the letters it may be about: those in the Message-IDs it quotes. */
  readonly letterIds: readonly string[];
  /** The receiving server's words, or an empty text. */
  readonly diagnostic: string;
}

const LETTER_ID = /<([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12})@/gi;

/** Reads a delivery report (RFC 3464), or what older servers write in its place, as plain text. */
export function readDeliveryReport(text: string): DeliveryReport {
  const actions = [...text.matchAll(/^action\s*:\s*([a-z]+)/gim)].map(([, word = ""]) =>
    word.toLowerCase(),
  );
  const letterIds = [...text.matchAll(LETTER_ID)].map(([, id = ""]) => id.toLowerCase());
  const diagnostic = /^diagnostic-code\s*:\s*(?:[\w-]+\s*;\s*)?(.+)$/im.exec(text)?.[1] ?? "";
  return {
    isFailure: actions.length === 0 ? saysFinal(text) : actions.includes("failed"),
    letterIds: [...new Set(letterIds)],
    diagnostic: diagnostic.trim().slice(0, 500),
  };
}

/** A report without fields counts only with a permanent code: 5.x.x, or 5xx. */
function saysFinal(text: string): boolean {
  return /\b5\.\d{1,3}\.\d{1,3}\b|\b55[0-9]\b/.test(text);
}
