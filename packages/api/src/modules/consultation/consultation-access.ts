import { mayCommandOn, type CommandName, type Tie } from "@attest/shared/access";
import { moveConsultation, type ConsultationMove } from "@attest/shared/consultation";
import { accessViewer } from "../../platform/create-context.ts";
import { lockRow } from "../../platform/database/lock-row.ts";
import { conflict, DomainError, notFound } from "../../platform/errors.ts";
import type { Unit } from "../../platform/unit.ts";
import { staffIdOf, type Viewer } from "../../platform/viewer.ts";
import { recordTies } from "../service-record/record-access.service.ts";
import { ServiceRecord } from "../service-record/service-record.entity.ts";
import { ConsultationExpert } from "./consultation-expert.entity.ts";
import { Consultation } from "./consultation.entity.ts";

/** A consultation under a command: locked, with its record. */
export interface HeldConsultation {
  readonly consultation: Consultation;
  readonly record: ServiceRecord;
}

/** What a viewer is to a consultation: to its record, and whether they were invited. */
export function consultationTies(
  viewer: Viewer,
  record: Pick<ServiceRecord, "engineerId" | "industryTeamId">,
  expertIds: readonly string[],
): Tie[] {
  const isInvited = expertIds.includes(staffIdOf(viewer) ?? "");
  return [...recordTies(viewer, record), ...(isInvited ? (["EXPERT"] as const) : [])];
}

/**
 * Locks a consultation that a command is for, checks the right to it, and moves it.
 *
 * @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT, TRANSITION_REFUSED once it has ended
 */
export async function lockConsultation(
  unit: Unit,
  command: { readonly name: CommandName; readonly move: ConsultationMove },
  reference: { readonly id: string; readonly version?: number },
): Promise<HeldConsultation> {
  const what = "The consultation";
  const consultation = await lockRow(unit, { entity: Consultation, what, id: reference.id });
  const record = await unit.db.findOneByOrFail(ServiceRecord, { id: consultation.serviceRecordId });
  const experts = await unit.db.findBy(ConsultationExpert, { consultationId: consultation.id });
  const ties = consultationTies(
    unit.viewer,
    record,
    experts.map(({ staffId }) => staffId),
  );
  if (unit.viewer.kind !== "SYSTEM") {
    const verdict = mayCommandOn(accessViewer(unit.viewer), command.name, ties);
    if (verdict !== "ALLOWED") {
      throw notFound(what);
    }
  }
  // After the right, so that a stale version tells a stranger nothing.
  if (reference.version !== undefined && reference.version !== consultation.version) {
    throw conflict(what, consultation.version);
  }
  const next = moveConsultation(consultation.status, command.move);
  if (next === null) {
    throw new DomainError("TRANSITION_REFUSED", `It is ${consultation.status} already.`, {
      status: consultation.status,
      allowed: [],
    });
  }
  consultation.status = next;
  return { consultation, record };
}
