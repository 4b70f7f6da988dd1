export type { IncidentChannel } from "./contact-type.ts";
export { channelOfContactType } from "./contact-type.ts";
export type {
  CustodySpan,
  IncidentHolder,
  IncidentPlan,
  PlannedCycle,
  PlannedPause,
  PlannedStatus,
  PlannedUpdate,
  RecordedUpdate,
} from "./incident-plan.ts";
export type { IncidentPhase, IncidentState } from "./incident-state.ts";
export { INCIDENT_STATES, phaseOfState } from "./incident-state.ts";
export type { IncidentOutcome, IncidentUpdate, NumberedUpdate } from "./incident-update.ts";
export type { StoredIncident } from "./merge-updates.ts";
export { mergeUpdates } from "./merge-updates.ts";
export { oddLines } from "./odd-lines.ts";
export type { OddLine } from "./odd-update.ts";
export { planIncident } from "./plan-incident.ts";
export { finalUpdate } from "./story.ts";
export { updateKey } from "./update-key.ts";
