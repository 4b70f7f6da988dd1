/** After attempts on this many workdays a customer counts as unreachable. */
export const UNREACHABLE_WORKDAYS = 3;

/**
 * Whether the customer-service manager may close a record as unreachable: contact was attempted on
 * three different workdays. Several attempts on one day count once.
 *
 * @param attemptDates the date, `YYYY-MM-DD` in Asia/Shanghai, of each attempt since closure was asked
 * @param isWorkday from the service calendar
 * @see docs/rules.md R20
 */
export function isUnreachable(
  attemptDates: readonly string[],
  isWorkday: (date: string) => boolean,
): boolean {
  return new Set(attemptDates.filter(isWorkday)).size >= UNREACHABLE_WORKDAYS;
}
