const FORM = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/;

/** What an e-mail address of an account may look like, for refusals. */
export const EMAIL_FORM = "one address, as name@example.com, at most 254 characters";

/**
 * The one spelling of an e-mail address: trimmed, in lower case. Only ASCII, so that no two addresses
 * that look alike are two accounts.
 *
 * @returns null when it is no address: a list of them, one with a line break, one too long
 */
export function parseEmail(text: string): string | null {
  const email = text.trim();
  const isAscii = /^[!-~]{3,254}$/.test(email);
  return isAscii && FORM.test(email.toLowerCase()) ? email.toLowerCase() : null;
}
