import type { IncidentHolder, IncidentPlan, PlannedCycle } from "@attest/shared/incident-log";
import type { CycleHistory } from "../service-record/past-cycle.service.ts";
import type { ImportWorld } from "./import-world.ts";

/** What the plan tells of each cycle, in the terms of a service record. */
export function cycleHistories(
  { cycles }: IncidentPlan,
  world: ImportWorld,
): readonly CycleHistory[] {
  return cycles.map((cycle, index) => ({
    openedAt: cycle.openedAt,
    ...endOf(cycle),
    closedAt: cycle.closedAt,
    resolutionExcluded: isUntimed(cycle, cycles[index + 1]),
    attribution: attributionOf(cycle.attribution, world),
  }));
}

/**
 * Resolved and not closed waits for the customer's word, as a request to close does here: the clock waits from there,
 * and if the customer agrees, it stopped there.
 *
 * @see docs/rules.md R8, R20
 */
function endOf(
  cycle: PlannedCycle,
): Pick<CycleHistory, "resolvedAt" | "closureRequestedAt" | "pauses"> {
  const { resolvedAt, closedAt, pauses } = cycle;
  if (resolvedAt === null || closedAt !== null) {
    return { resolvedAt, closureRequestedAt: null, pauses };
  }
  const asking = { from: resolvedAt, to: null, reason: "PENDING_CONSENT" } as const;
  return { resolvedAt: null, closureRequestedAt: resolvedAt, pauses: [...pauses, asking] };
}

/** The log does not say when the cycle began, or when it ended: nobody can judge how long it took. */
function isUntimed(cycle: PlannedCycle, next: PlannedCycle | undefined): boolean {
  const endUnknown = cycle.resolvedAt === null && cycle.closedFrom === "REOPENING";
  return cycle.openedFrom === "NOT_IN_LOG" || (endUnknown && next?.openedFrom === "NOT_IN_LOG");
}

/** What no group answered for when it closed is nobody's. */
function attributionOf(
  holder: IncidentHolder | null,
  { book, level }: ImportWorld,
): CycleHistory["attribution"] {
  const industryTeamId = book.team(holder?.group ?? null);
  return industryTeamId === null
    ? null
    : {
        industryTeamId,
        engineerId: book.engineer(holder?.assignee ?? null),
        serviceLevelId: level.id,
      };
}
