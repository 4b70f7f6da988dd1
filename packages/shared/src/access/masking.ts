/**
 * A phone number with its middle hidden: `138****5678` for mobile numbers, `010-****5678` for numbers
 * with an area code. What is too short to hide anything by its ends is hidden whole.
 */
export function maskPhone(phone: string): string {
  const text = phone.trim();
  const digits = text.replace(/\D/g, "");
  if (digits.length < 7) {
    return text === "" ? "" : "****";
  }
  const areaCode = /^\(?(0\d{2,3})\)?[-\s]/.exec(text)?.[1];
  if (areaCode !== undefined && digits.length >= areaCode.length + 7) {
    return `${areaCode}-****${digits.slice(-4)}`;
  }
  return digits.length < 11
    ? `****${digits.slice(-2)}`
    : `${digits.slice(-11, -8)}****${digits.slice(-4)}`;
}

/**
 * An e-mail address with its local part hidden but for the first character: `w***@example.com`. A
 * local part of one character, and a text that is no address, is hidden whole.
 */
export function maskEmail(email: string): string {
  const text = email.trim();
  const at = text.lastIndexOf("@");
  if (at < 0) {
    return text === "" ? "" : "***";
  }
  const local = Array.from(text.slice(0, at));
  return `${local.length > 1 ? local[0] : ""}***${text.slice(at)}`;
}
