/** What became of a holder's request to be relieved of a record; OVERTAKEN: it went elsewhere or closed meanwhile. */
export const ReassignmentRequestStatus = {
  AWAITED: "AWAITED",
  GRANTED: "GRANTED",
  REFUSED: "REFUSED",
  OVERTAKEN: "OVERTAKEN",
} as const;
export type ReassignmentRequestStatus =
  (typeof ReassignmentRequestStatus)[keyof typeof ReassignmentRequestStatus];

/** What can be called in behind a record's holder (R15). */
export const BackupResourceKind = {
  ENGINEER: "ENGINEER",
  OUTSOURCED: "OUTSOURCED",
  VENDOR: "VENDOR",
  EQUIPMENT: "EQUIPMENT",
} as const;
export type BackupResourceKind = (typeof BackupResourceKind)[keyof typeof BackupResourceKind];
