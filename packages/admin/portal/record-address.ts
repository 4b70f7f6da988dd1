/** Where a signed-in contact finds a record of theirs. */
export function recordAddress(number: string): string {
  return `/portal/record?number=${encodeURIComponent(number)}`;
}
