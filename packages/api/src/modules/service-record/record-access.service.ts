import { mayCommandOn, type CommandName, type Tie } from "@attest/shared/access";
import { accessViewer } from "../../platform/create-context.ts";
import { isId } from "../../platform/database/id.ts";
import { conflict, DomainError, notFound } from "../../platform/errors.ts";
import type { Unit } from "../../platform/unit.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { ServiceCycle } from "./service-cycle.entity.ts";
import { ServiceRecord } from "./service-record.entity.ts";

/** A record under a command: locked, with its current cycle. */
export interface HeldRecord {
  readonly record: ServiceRecord;
  readonly cycle: ServiceCycle;
}

/** Which record a command is for; `version` where the command names the one it saw. */
export interface RecordReference {
  readonly id: string;
  readonly version?: number;
}

/** What the viewer is to a record: its holder, the manager of its team. */
export function recordTies(
  viewer: Viewer,
  record: Pick<ServiceRecord, "engineerId" | "industryTeamId">,
): Tie[] {
  if (viewer.kind !== "STAFF") {
    return [];
  }
  const holds = viewer.engineerId !== null && viewer.engineerId === record.engineerId;
  const manages =
    record.industryTeamId !== null && viewer.managedTeamIds.includes(record.industryTeamId);
  return [...(holds ? (["HOLDER"] as const) : []), ...(manages ? (["TEAM_MANAGER"] as const) : [])];
}

/**
 * Locks the record a command is for and checks that the viewer may give it on this one.
 *
 * @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT
 */
export async function lockRecord(
  unit: Unit,
  command: CommandName,
  reference: RecordReference,
): Promise<HeldRecord> {
  const record = isId(reference.id)
    ? await unit.db.findOne(ServiceRecord, {
        where: { id: reference.id },
        lock: { mode: "pessimistic_write" },
      })
    : null;
  if (record === null) {
    throw notFound("The service record");
  }
  demandRight(unit.viewer, command, record);
  if (reference.version !== undefined && reference.version !== record.version) {
    throw await staleVersion(unit, record);
  }
  const cycle = await unit.db.findOneByOrFail(ServiceCycle, { id: record.currentCycleId });
  return { record, cycle };
}

/** Says who was faster, so that the slower one can talk to them. */
async function staleVersion(
  { db }: Unit,
  { id, number, version }: ServiceRecord,
): Promise<DomainError> {
  const rows: { name: string }[] = await db.query(
    `SELECT s.name FROM journal_entry j JOIN staff s ON s.id = j.actor_staff_id
     WHERE j.service_record_id = $1 ORDER BY j.seq DESC LIMIT 1`,
    [id],
  );
  const stale = conflict(`Service record ${number}`, version);
  const changedBy = rows[0]?.name ?? null;
  return new DomainError("CONFLICT", stale.message, { ...stale.details, changedBy });
}

/** @throws DomainError NOT_FOUND when the viewer has the right, but not on this record; FORBIDDEN when on none */
export function demandRight(viewer: Viewer, command: CommandName, record: ServiceRecord): void {
  if (viewer.kind === "SYSTEM") {
    return;
  }
  switch (mayCommandOn(accessViewer(viewer), command, recordTies(viewer, record))) {
    case "ALLOWED":
      return;
    case "NOT_FOUND":
      throw notFound("The service record");
    case "FORBIDDEN":
      throw new DomainError("FORBIDDEN", "This is not among your rights.", { command });
    case "UNAUTHENTICATED":
      throw new DomainError("UNAUTHENTICATED", "Sign in first.");
  }
}

/** Locks the record a valid link is for: whoever bears the link may speak. */
export async function lockLinkedRecord(unit: Unit, recordId: string): Promise<HeldRecord> {
  const record = await unit.db.findOneOrFail(ServiceRecord, {
    where: { id: recordId },
    lock: { mode: "pessimistic_write" },
  });
  return {
    record,
    cycle: await unit.db.findOneByOrFail(ServiceCycle, { id: record.currentCycleId }),
  };
}
