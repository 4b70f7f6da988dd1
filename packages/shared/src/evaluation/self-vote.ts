/** Who did the work of a cycle, and who would be asked about it. */
interface AskedPerson {
  /** Staff who opened, held or closed the cycle. */
  readonly workedBy: readonly string[];
  /** The member of staff who the contact is, found by account or by address; null for a customer. */
  readonly contactStaffId: string | null;
}

/** Whether someone would evaluate their own work: such an evaluation is SUPPRESSED (R25). */
export function isSelfVote({ workedBy, contactStaffId }: AskedPerson): boolean {
  return contactStaffId !== null && workedBy.includes(contactStaffId);
}
