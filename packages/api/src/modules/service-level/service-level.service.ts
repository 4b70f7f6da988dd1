import { readRight, Resource } from "@attest/shared/access";
import type { EntityManager } from "typeorm";
import { accessViewer } from "../../platform/create-context.ts";
import { lockRow } from "../../platform/database/lock-row.ts";
import { refuseViolation } from "../../platform/database/refuse-violation.ts";
import { badInput } from "../../platform/errors.ts";
import { newId } from "../../platform/random.ts";
import { requiredText } from "../../platform/required-text.ts";
import type { Unit } from "../../platform/unit.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { ServiceLevel } from "./service-level.entity.ts";

export interface CreateServiceLevel {
  readonly code: string;
  readonly name: string;
  /** Minutes, 1 to 60. */
  readonly responseTargetMinutes: number;
  /** Working minutes, 1 to 1,000,000. */
  readonly resolutionTargetMinutes: number;
}

export interface UpdateServiceLevel {
  readonly id: string;
  readonly version: number;
  readonly name?: string | null;
  readonly responseTargetMinutes?: number | null;
  readonly resolutionTargetMinutes?: number | null;
}

/** @throws DomainError BAD_USER_INPUT; CONFLICT when the code is taken */
export async function createServiceLevel(
  unit: Unit,
  input: CreateServiceLevel,
): Promise<{ serviceLevelId: string }> {
  const level = unit.db.create(ServiceLevel, {
    id: newId(),
    code: requiredText("input.code", input.code, 64),
    name: requiredText("input.name", input.name),
    responseTargetMinutes: input.responseTargetMinutes,
    resolutionTargetMinutes: input.resolutionTargetMinutes,
    createdAt: unit.now,
  });
  checkTargets(level);
  await refuseViolation("service_level_code_key", "Another level has this code.", () =>
    unit.db.save(level),
  );
  note(unit, "service_level.create", level);
  return { serviceLevelId: level.id };
}

/**
 * Changes what a level promises from now on. Cycles that are open keep the version they were opened under.
 *
 * @throws DomainError NOT_FOUND, CONFLICT, BAD_USER_INPUT
 * @see docs/rules.md R11
 */
export async function updateServiceLevel(
  unit: Unit,
  input: UpdateServiceLevel,
): Promise<{ serviceLevelId: string }> {
  const { id, version } = input;
  const level = await lockRow(unit, {
    entity: ServiceLevel,
    id,
    version,
    what: "The service level",
  });
  level.name = input.name == null ? level.name : requiredText("input.name", input.name);
  level.responseTargetMinutes = input.responseTargetMinutes ?? level.responseTargetMinutes;
  level.resolutionTargetMinutes = input.resolutionTargetMinutes ?? level.resolutionTargetMinutes;
  checkTargets(level);
  await unit.db.save(level);
  note(unit, "service_level.update", level);
  return { serviceLevelId: level.id };
}

/** Every level, the strictest first; none for who has no right to the organisation. */
export async function serviceLevelsFor(db: EntityManager, viewer: Viewer): Promise<ServiceLevel[]> {
  const sees =
    viewer.kind === "SYSTEM" || readRight(accessViewer(viewer), Resource.ORGANISATION) !== null;
  const order = {
    responseTargetMinutes: "ASC",
    resolutionTargetMinutes: "ASC",
    code: "ASC",
  } as const;
  return sees ? db.find(ServiceLevel, { order }) : [];
}

function checkTargets({ responseTargetMinutes, resolutionTargetMinutes }: ServiceLevel): void {
  if (!isWhole(responseTargetMinutes, 60)) {
    throw badInput(
      "input.responseTargetMinutes",
      "The statement promises an hour at most.",
      "1 to 60",
    );
  }
  if (!isWhole(resolutionTargetMinutes, 1_000_000)) {
    throw badInput("input.resolutionTargetMinutes", "This is not a target.", "1 to 1,000,000");
  }
}

function isWhole(minutes: number, most: number): boolean {
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= most;
}

function note(unit: Unit, action: string, level: ServiceLevel): void {
  const { id, code, version, responseTargetMinutes, resolutionTargetMinutes } = level;
  const payload = { code, version, responseTargetMinutes, resolutionTargetMinutes };
  unit.journal({ action, target: `service_level:${id}`, area: "ORGANISATION", payload });
}
