import type { JsonValue } from "@attest/shared/primitives";
import type { Unit } from "../../platform/unit.ts";
import { actorOf } from "../../platform/viewer.ts";
import type { ServiceRecord } from "./service-record.entity.ts";

/** Journals what happened to a record, so that its timeline, its team and its subscribers hear of it. */
export function journalRecord(
  unit: Unit,
  record: ServiceRecord,
  entry: { action: string; payload?: JsonValue },
): void {
  unit.journal({
    ...entry,
    action: `service_record.${entry.action}`,
    target: record.number,
    actor: actorOf(unit.viewer),
    area: "SERVICE_RECORD",
    industryTeamId: record.industryTeamId,
    serviceRecordId: record.id,
  });
}
