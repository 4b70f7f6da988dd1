/**
 * The only reader of this machine's clock. It stamps ids and meters requests; the company's time, by which everything
 * is decided, is the database's (`companyNow`).
 */
export function machineMilliseconds(): number {
  return Date.now();
}
