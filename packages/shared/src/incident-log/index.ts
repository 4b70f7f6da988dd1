export type { IncidentChannel } from "./contact-type.ts";
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
export type { IncidentState } from "./incident-state.ts";
export { INCIDENT_STATES } from "./incident-state.ts";
export type { IncidentOutcome, IncidentUpdate, NumberedUpdate } from "./incident-update.ts";
export type { StoredIncident } from "./merge-updates.ts";
export { mergeUpdates } from "./merge-updates.ts";
export type { OddLine } from "./odd-update.ts";
export type { PlannedIncident } from "./plan-incident.ts";
export { planIncident } from "./plan-incident.ts";
export { updateKey } from "./update-key.ts";
