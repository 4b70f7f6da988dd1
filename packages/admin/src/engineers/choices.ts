import type { EngineerChoice } from "../provider/people-documents.ts";

/** Why somebody cannot be chosen, as the end of a key in `picker`. */
type Obstacle = "outsourced_forbidden" | "holds_it";

/** Somebody who may be given a record, or why not. */
export interface Candidate {
  readonly engineer: EngineerChoice;
  readonly obstacle: Obstacle | null;
}

interface ChoiceFacts {
  /** Who has the record now. */
  readonly holderId: string | null;
  /** The customer wants nobody but the company's own. */
  readonly forbidsOutsourcing: boolean;
}

/** Those who can be chosen, the least loaded first, then those who cannot. */
export function candidatesOf(
  engineers: readonly EngineerChoice[],
  { holderId, forbidsOutsourcing }: ChoiceFacts,
): readonly Candidate[] {
  const candidates = engineers.map((engineer) => {
    const forbidden = engineer.outsourced && forbidsOutsourcing ? "outsourced_forbidden" : null;
    return { engineer, obstacle: engineer.id === holderId ? "holds_it" : forbidden } as const;
  });
  return candidates.sort((one, other) => rank(one) - rank(other));
}

const LAST = 1e9;
const PER_OPEN = 1e3;

/** By what is open, among equals by what is late; the server's order by name decides the rest. */
function rank({ engineer: { workload }, obstacle }: Candidate): number {
  const load = (workload?.openRecords ?? 0) * PER_OPEN + (workload?.overdueRecords ?? 0);
  return obstacle === null ? load : LAST + load;
}
