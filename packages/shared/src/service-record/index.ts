export { archiveForm } from "./archive.ts";
export type { ArchivedEntry, ArchivedForm, ArchiveFacts } from "./archive.ts";
export { availableActions, refusalOf } from "./available-actions.ts";
export type { AvailableAction, RecordFacts } from "./available-actions.ts";
export { isResponse } from "./first-response.ts";
export type { Contacting } from "./first-response.ts";
export { FormPart, missingFormParts } from "./form-parts.ts";
export { IDENTITY_SECONDS, identityStanding, isUsableCheck } from "./identity-standing.ts";
export type { IdentityCheck, IdentityStanding } from "./identity-standing.ts";
export { staysBreached } from "./merging.ts";
export type { MergedClock } from "./merging.ts";
export { isFlaggedPingPong, PING_PONG_FROM } from "./ping-pong.ts";
export { ACTION_COMMAND, RECORD_ACTIONS } from "./record-action.ts";
export type { RecordAction } from "./record-action.ts";
export { frameId, recordNumber } from "./record-number.ts";
export { isWithinReopening, REOPENING_DAYS } from "./reopening.ts";
export { routeByIndustry } from "./routing.ts";
export type { Routing, RoutingRule } from "./routing.ts";
export { CloseReason, isOpenStatus, ServiceRecordStatus } from "./service-record-status.ts";
export { nextStatus, TRANSITIONS } from "./transitions.ts";
export type { CycleFacts, NextStatus, Target } from "./transitions.ts";
export { isUnreachable, UNREACHABLE_WORKDAYS } from "./unreachable.ts";
export {
  ConsentDecision,
  IdentityMethod,
  IdentityResult,
  TouchDirection,
} from "./contact-words.ts";
export { BackupResourceKind, ReassignmentRequestStatus } from "./work-words.ts";
export { NEAR_DUE_SECONDS, ServiceRecordFact } from "./record-fact.ts";
