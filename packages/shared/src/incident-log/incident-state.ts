/** The states of an incident as the log spells them. `-100` has no meaning the log gives: it is kept and reported. */
export const INCIDENT_STATES = [
  "New",
  "Active",
  "Awaiting User Info",
  "Awaiting Vendor",
  "Awaiting Problem",
  "Awaiting Evidence",
  "Resolved",
  "Closed",
  "-100",
] as const;

/** One of {@link INCIDENT_STATES}. */
export type IncidentState = (typeof INCIDENT_STATES)[number];

/** Where an incident stands in our words; `null` where the log does not say (`-100`): the state before it goes on. */
export function phaseOfState(state: IncidentState): IncidentPhase | null {
  return PHASE_OF_STATE[state];
}

/** What a state of the log means for a record: it waits, is worked on, asks for consent, or is closed. */
export type IncidentPhase =
  "NEW" | "WORKED_ON" | "WAITING_CUSTOMER" | "WAITING_THIRD_PARTY" | "RESOLVED" | "CLOSED";

const PHASE_OF_STATE: Readonly<Record<IncidentState, IncidentPhase | null>> = {
  New: "NEW",
  Active: "WORKED_ON",
  "Awaiting User Info": "WAITING_CUSTOMER",
  "Awaiting Vendor": "WAITING_THIRD_PARTY",
  "Awaiting Problem": "WAITING_THIRD_PARTY",
  "Awaiting Evidence": "WAITING_THIRD_PARTY",
  Resolved: "RESOLVED",
  Closed: "CLOSED",
  "-100": null,
};
