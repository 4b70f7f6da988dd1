/** What ties a viewer to one object; the api finds out which of them hold before it decides. */
export const Relation = {
  /** Holds the record now. */
  HOLDER: "HOLDER",
  /** Manages the team that the record, or the assessment's segment, belongs to. */
  TEAM_MANAGER: "TEAM_MANAGER",
  /** Is who the complaint is about. */
  RESPONDENT: "RESPONDENT",
  /** Handles the complaint at its present level. */
  HANDLER: "HANDLER",
  /** Was invited to the consultation. */
  EXPERT: "EXPERT",
  /** Is the engineer whose cycle was reviewed. */
  REVIEWED: "REVIEWED",
  /** Is the inspector the review is assigned to. */
  REVIEWER: "REVIEWER",
  /** Sees to the corrective action. */
  OWNER: "OWNER",
  /** Is the person assessed. */
  SUBJECT: "SUBJECT",
  /** Is named to confirm a finding against quality assurance itself (R30). */
  NAMED_CONFIRMER: "NAMED_CONFIRMER",
  /** The assessment is a department manager's own. */
  MANAGER_OF_MANAGER: "MANAGER_OF_MANAGER",
} as const;
export type Relation = (typeof Relation)[keyof typeof Relation];

/** What a person is at the moment, whatever the object: without it there is no right at all. */
export const Standing = {
  /** On the duty roster now (R14). */
  ON_DUTY: "ON_DUTY",
  /** Named by the policy to handle a complaint about the general manager (R30). */
  INDEPENDENT_HANDLER: "INDEPENDENT_HANDLER",
} as const;
export type Standing = (typeof Standing)[keyof typeof Standing];
