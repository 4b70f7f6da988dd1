import type { BackupResourceKind } from "@attest/shared/service-record";
import { isId } from "../../platform/database/id.ts";
import { lockRow } from "../../platform/database/lock-row.ts";
import { badInput, DomainError } from "../../platform/errors.ts";
import { newId } from "../../platform/random.ts";
import { requiredText } from "../../platform/required-text.ts";
import type { Unit } from "../../platform/unit.ts";
import { staffIdOf } from "../../platform/viewer.ts";
import { Customer } from "../customer/customer.entity.ts";
import { Engineer } from "../engineer/engineer.entity.ts";
import { BackupResource } from "./backup-resource.entity.ts";
import { demandOpen } from "./change-record.service.ts";
import { lockRecord, type HeldRecord } from "./record-access.service.ts";
import { journalRecord } from "./record-journal.service.ts";

type Answer = Promise<{ serviceRecordId: string }>;

interface RequestBackupResource {
  readonly serviceRecordId: string;
  readonly kind: BackupResourceKind;
  readonly engineerId?: string | null;
  readonly description: string;
}

/**
 * Calls in somebody or something behind the holder of an open record; responsibility stays with the holder.
 *
 * @throws DomainError NOT_FOUND, TRANSITION_REFUSED, OUTSOURCE_FORBIDDEN, BAD_USER_INPUT
 * @see docs/rules.md R15
 */
export async function requestBackupResource(unit: Unit, input: RequestBackupResource): Answer {
  const description = requiredText("input.description", input.description, 2_000);
  const held = await lockRecord(unit, "requestBackupResource", { id: input.serviceRecordId });
  const { record } = held;
  demandOpen(record);
  const engineerId = await engineerOf(unit, held, input);
  const backupResourceId = newId();
  await unit.db.insert(BackupResource, {
    id: backupResourceId,
    serviceRecordId: record.id,
    kind: input.kind,
    engineerId,
    description,
    requestedById: staffIdOf(unit.viewer) ?? "",
    requestedAt: unit.now,
    releasedAt: null,
  });
  journalRecord(unit, record, {
    action: "request_backup_resource",
    payload: { backupResourceId, kind: input.kind, engineerId },
  });
  return { serviceRecordId: record.id };
}

/**
 * Gives back what was called in.
 *
 * @throws DomainError NOT_FOUND, TRANSITION_REFUSED when it was given back before
 */
export async function releaseBackupResource(unit: Unit, input: { readonly id: string }): Answer {
  // One of a record that is not theirs answers like one that is not there.
  const what = "The service record";
  const resource = await lockRow(unit, { entity: BackupResource, id: input.id, what });
  const reference = { id: resource.serviceRecordId };
  const { record } = await lockRecord(unit, "releaseBackupResource", reference);
  if (resource.releasedAt !== null) {
    throw new DomainError("TRANSITION_REFUSED", "It was given back before.", {
      status: record.status,
      allowed: [],
    });
  }
  await unit.db.update(BackupResource, { id: resource.id }, { releasedAt: unit.now });
  journalRecord(unit, record, {
    action: "release_backup_resource",
    payload: { backupResourceId: resource.id },
  });
  return { serviceRecordId: record.id };
}

/** An engineer is named by id, of the kind that was asked for; a vendor or equipment by description alone. */
async function engineerOf(
  { db }: Unit,
  { record }: HeldRecord,
  { kind, engineerId = null }: RequestBackupResource,
): Promise<string | null> {
  const isPerson = kind === "ENGINEER" || kind === "OUTSOURCED";
  if (!isPerson || engineerId === null) {
    if (engineerId !== null) {
      throw badInput("input.engineerId", "This kind has no engineer.", "none");
    }
    return null;
  }
  const engineer = isId(engineerId) ? await db.findOneBy(Engineer, { id: engineerId }) : null;
  if (engineer === null || engineer.outsourced !== (kind === "OUTSOURCED")) {
    throw badInput("input.engineerId", "There is no such engineer.", "an engineer of this kind");
  }
  const { outsourcingAllowed } = await db.findOneByOrFail(Customer, { id: record.customerId });
  if (engineer.outsourced && !outsourcingAllowed) {
    throw new DomainError("OUTSOURCE_FORBIDDEN", "This customer does not allow outsourced staff.", {
      engineerId,
    });
  }
  return engineerId;
}
