/**
 * The number of a record: `SR-202609-0001`. Four digits at least; the ten-thousandth of a month is
 * `SR-202609-10000`.
 *
 * @param month `YYYY-MM` of the opening in Asia/Shanghai
 * @param sequence whole, counted from 1 within the month
 */
export function recordNumber(month: string, sequence: number): string {
  return `SR-${month.replace("-", "")}-${String(sequence).padStart(4, "0")}`;
}

/** How a cycle is named in frames and receipts: the record's number, from cycle 2 on followed by `#n` (R35). */
export function frameId(number: string, cycle: number): string {
  return cycle === 1 ? number : `${number}#${cycle}`;
}
