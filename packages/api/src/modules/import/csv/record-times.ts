import { badInput } from "../../../platform/errors.ts";
import type { Unit } from "../../../platform/unit.ts";
import type { CycleHistory } from "../../service-record/past-cycle.service.ts";
import type { ServiceRecordStatus } from "../../service-record/service-record.entity.ts";
import { instantOf } from "./csv-resource.ts";
import type { RowValues } from "./field.ts";
import type { RecordParties } from "./record-parties.ts";

/**
 * What the times of a row tell of the record's only cycle. Resolved and not closed waits for the customer's word.
 *
 * @throws DomainError BAD_USER_INPUT when they are not in order, or in the future
 * @see docs/rules.md R8, R20
 */
export function historyOf(unit: Unit, row: RowValues, parties: RecordParties): CycleHistory {
  const openedAt = instantOf(row, "openedAt") ?? unit.now;
  const closedAt = instantOf(row, "closedAt");
  const resolvedAt = instantOf(row, "resolvedAt") ?? closedAt;
  demandOrder([openedAt, resolvedAt ?? openedAt, closedAt ?? resolvedAt ?? openedAt, unit.now]);
  const { industryTeamId, engineerId, level } = parties;
  const isClosed = closedAt !== null;
  const attribution =
    isClosed && industryTeamId !== null
      ? { industryTeamId, engineerId, serviceLevelId: level.id }
      : null;
  const rest = { openedAt, closedAt, resolutionExcluded: false, attribution };
  if (resolvedAt === null || isClosed) {
    return { ...rest, resolvedAt, closureRequestedAt: null, pauses: [] };
  }
  const asking = { from: resolvedAt, to: null, reason: "PENDING_CONSENT" } as const;
  return { ...rest, resolvedAt: null, closureRequestedAt: resolvedAt, pauses: [asking] };
}

function demandOrder(times: readonly number[]): void {
  if (times.some((time, index) => index > 0 && time < (times[index - 1] ?? time))) {
    throw badInput(
      "openedAt",
      "The times are not in order: opened, resolved, closed, now.",
      "each later than the one before",
    );
  }
}

/** Where such a cycle stands. */
export function statusOf(
  { closedAt, closureRequestedAt }: CycleHistory,
  { engineerId }: RecordParties,
): ServiceRecordStatus {
  if (closedAt !== null) {
    return "CLOSED";
  }
  if (closureRequestedAt !== null) {
    return "PENDING_CONSENT";
  }
  return engineerId === null ? "OPEN" : "ASSIGNED";
}
