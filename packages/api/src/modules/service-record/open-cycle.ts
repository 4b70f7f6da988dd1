import type { Instant } from "@attest/shared/primitives";
import type { ServiceCalendar } from "@attest/shared/service-calendar";
import { basisOfClock, type Channel } from "@attest/shared/service-clock";
import { frameId } from "@attest/shared/service-record";
import { newId } from "../../platform/random.ts";
import type { ServiceLevel } from "../service-level/service-level.entity.ts";
import { keepAlertTimes } from "./cycle-alerts.ts";
import { clockOf, dueTimesOf } from "./cycle-clocks.service.ts";
import { ServiceCycle } from "./service-cycle.entity.ts";

/** The clock policy in force; policy sets with versions of their own are a later room. */
export const POLICY_VERSION = 1;

/** What is pinned when a cycle opens (R11). */
export interface CycleOpening {
  readonly serviceRecordId: string;
  readonly recordNumber: string;
  readonly number: number;
  readonly at: Instant;
  readonly channel: Channel;
  readonly level: ServiceLevel;
  readonly calendar: ServiceCalendar;
  readonly calendarVersion: number;
}

/** A new cycle with both clocks started and their due times reckoned. */
export function openCycle(opening: CycleOpening): ServiceCycle {
  const { level, calendar, at } = opening;
  const cycle = Object.assign(new ServiceCycle(), EMPTY_CYCLE, {
    id: newId(),
    serviceRecordId: opening.serviceRecordId,
    number: opening.number,
    frameId: frameId(opening.recordNumber, opening.number),
    openedAt: at,
    policyVersion: POLICY_VERSION,
    calendarVersion: opening.calendarVersion,
    serviceLevelVersion: level.version,
    responseBasis: basisOfClock("RESPONSE", opening.channel),
    responseTargetMinutes: level.responseTargetMinutes,
    resolutionTargetMinutes: level.resolutionTargetMinutes,
    recounts: [],
    pauses: [],
    qaFlags: [],
  });
  keepDueTimes(cycle, calendar);
  keepAlertTimes(cycle, calendar);
  return cycle;
}

/** Reckons both due times again, as after a wait or when a calendar changed. */
export function keepDueTimes(cycle: ServiceCycle, calendar: ServiceCalendar): void {
  keepResponseDue(cycle, calendar);
  keepResolutionDue(cycle, calendar);
}

/** Reckons the response's due time again: the calendar's, or an earlier one that a touch by phone added; that one is on the wall and never provisional. */
export function keepResponseDue(cycle: ServiceCycle, calendar: ServiceCalendar): void {
  const response = dueTimesOf(clockOf(cycle, "RESPONSE", calendar));
  const phoneDueAt = cycle.responsePhoneDueAt;
  const phoneGoverns = phoneDueAt !== null && phoneDueAt < response.dueAt;
  cycle.responseDueAt = phoneGoverns ? phoneDueAt : response.dueAt;
  cycle.responseStrictDueAt = response.strictDueAt;
  cycle.responseProvisional = response.provisional && !phoneGoverns;
}

/** Reckons the resolution's due time again; a wait moves it. */
export function keepResolutionDue(cycle: ServiceCycle, calendar: ServiceCalendar): void {
  const resolution = dueTimesOf(clockOf(cycle, "RESOLUTION", calendar));
  cycle.resolutionDueAt = resolution.dueAt;
  cycle.resolutionStrictDueAt = resolution.strictDueAt;
  cycle.resolutionProvisional = resolution.provisional;
}

const EMPTY_CYCLE = {
  respondedAt: null,
  respondedBy: null,
  closureRequestedAt: null,
  resolvedAt: null,
  closedAt: null,
  closeReason: null,
  responsePhoneDueAt: null,
  responseExcluded: false,
  responseStepsTold: 0,
  responseStoppedAt: null,
  responseWorkingSeconds: null,
  responseWallSeconds: null,
  resolutionExcluded: false,
  resolutionStepsTold: 0,
  resolutionStoppedAt: null,
  resolutionWorkingSeconds: null,
  resolutionWallSeconds: null,
  archiveHash: null,
  archive: null,
  attributedTeamId: null,
  attributedEngineerId: null,
  attributedLevelId: null,
} as const;
