/** The address with a tag in its local part, as `service+tag@example.com`. */
export function withPlusTag(address: string, tag: string): string {
  const at = address.lastIndexOf("@");
  return at < 0 ? address : `${address.slice(0, at)}+${tag}${address.slice(at)}`;
}

/**
 * The tag that an address of ours bears.
 *
 * @returns the tag in lower case; an empty text for our plain address; null for an address that is not ours
 */
export function plusTag(address: string, ours: string): string | null {
  const given = address.trim().toLowerCase();
  const own = ours.toLowerCase();
  const at = own.lastIndexOf("@");
  if (given === own) {
    return "";
  }
  const [before, after] = [`${own.slice(0, at)}+`, own.slice(at)];
  const isOurs = given.startsWith(before) && given.endsWith(after);
  return isOurs ? given.slice(before.length, given.length - after.length) : null;
}
