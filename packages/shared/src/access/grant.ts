/** How far a right reaches, the narrowest first. */
export const Scope = {
  /** What the person holds, held or is the subject of. */
  OWN: "OWN",
  /** The teams they belong to or manage. */
  TEAM: "TEAM",
  /** The customer-service desk and its staff; for the technical director every industry team too. */
  DEPARTMENT: "DEPARTMENT",
  ALL: "ALL",
} as const;
export type Scope = (typeof Scope)[keyof typeof Scope];

/** What narrows a right further than its scope. */
export const Condition = {
  /** Only once the evaluation is locked. */
  LOCKED_ONLY: "LOCKED_ONLY",
  /** Only once the lot is revealed. */
  REVEALED_ONLY: "REVEALED_ONLY",
  /** Of journal entries: only those the person caused. */
  OWN_ACTS: "OWN_ACTS",
  /** Of journal entries: only those about accounts, keys and webhooks. */
  ACCOUNTS_ONLY: "ACCOUNTS_ONLY",
  /** Of letters: only kind, state and time. */
  DELIVERY_STATES: "DELIVERY_STATES",
  /** Counts and means, no single object. */
  FIGURES_ONLY: "FIGURES_ONLY",
  /** Complaints that the person filed. */
  FILED_BY_SELF: "FILED_BY_SELF",
  /** Complaints about the person, read as a respondent (R30). */
  AS_RESPONDENT: "AS_RESPONDENT",
  /** Complaints that the person handles or handled. */
  AS_HANDLER: "AS_HANDLER",
  /** The items of the person's own cycles in a sample. */
  OWN_ITEMS: "OWN_ITEMS",
  /** Everything but the seed. */
  NO_SEED: "NO_SEED",
  /** Nothing that names the engineer until one's own review is submitted; open reviews only one's own (R38). */
  BLIND: "BLIND",
  /** Nothing that leads to who answered. */
  ANONYMISED: "ANONYMISED",
} as const;
export type Condition = (typeof Condition)[keyof typeof Condition];

/** One way in which a resource may be read. Several are a union: what any of them reaches. */
export interface Grant {
  readonly scope: Scope;
  /** Phone and e-mail are masked in what this grant reaches. */
  readonly masked: boolean;
  readonly conditions: readonly Condition[];
}

/** A grant that shows personal data whole. */
export function grant(scope: Scope, ...conditions: readonly Condition[]): Grant {
  return { scope, masked: false, conditions };
}

/** A grant with phone and e-mail masked. */
export function maskedGrant(scope: Scope, ...conditions: readonly Condition[]): Grant {
  return { scope, masked: true, conditions };
}

/** Whether `scope` reaches everything that `other` reaches. */
export function reaches(scope: Scope, other: Scope): boolean {
  const order = Object.values(Scope);
  return order.indexOf(scope) >= order.indexOf(other);
}
