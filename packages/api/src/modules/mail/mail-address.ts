/** As far as we judge an address ourselves: one mailbox, no list, no display name, nothing that ends a header. */
const MAILBOX = /^[^\s@,;:<>()[\]"\\\p{Cc}]+@[^\s@,;:<>()[\]"\\\p{Cc}]+$/u;

/** Whether a letter can be sent there: exactly one mailbox of at most 254 characters. */
export function isMailAddress(address: string): boolean {
  return address.length <= 254 && MAILBOX.test(address);
}
