/** EXCLUDED: not judged, as the resolution of a record its customer withdrew. */
export const ClockState = {
  RUNNING: "RUNNING",
  PAUSED: "PAUSED",
  MET: "MET",
  BREACHED: "BREACHED",
  EXCLUDED: "EXCLUDED",
} as const;
export type ClockState = (typeof ClockState)[keyof typeof ClockState];
