import type { Resource } from "./resource.ts";

/** How the value of a readable field is shown. */
export const FieldRule = {
  PLAIN: "PLAIN",
  /** Phone and e-mail: masked unless the right shows them whole. */
  PII: "PII",
  /** May hold a letter's token: masked for everyone, except in demo mode. */
  TOKENS: "TOKENS",
  /** What a right to delivery states alone still shows of a letter. */
  DELIVERY: "DELIVERY",
  /** Leads to who answered: not shown to an anonymised right. */
  IDENTIFYING: "IDENTIFYING",
  /** Not shown to contacts, who see nothing of staff. */
  STAFF_ONLY: "STAFF_ONLY",
  /** Tells of everybody at once: needs a right to all. */
  WHOLE: "WHOLE",
  /** Null until the evaluation is locked, for a right to locked ones only: decided per object. */
  LOCKED: "LOCKED",
  /** Null for the reviewer until submitted (R38): decided per object. */
  BLIND: "BLIND",
  /** Null for everyone before the reveal (R35): decided per object. */
  SEED: "SEED",
} as const;
export type FieldRule = (typeof FieldRule)[keyof typeof FieldRule];

/**
 * By what right a field is read: a resource; or else PUBLIC, for anyone; SELF, for whoever is signed
 * in; STAFF_OR_KEY; PAYLOAD, what a command answers; WITH_PARENT, a part that exists only inside
 * something whose own field was readable; or CUSTOMER_OF_RECORD, by the right to customers or, failing
 * that, by the right to the records that name them.
 */
export type FieldResource =
  Resource | "PUBLIC" | "SELF" | "STAFF_OR_KEY" | "PAYLOAD" | "WITH_PARENT" | "CUSTOMER_OF_RECORD";

/** The rule of one field of one type. */
export interface FieldPolicy {
  readonly resource: FieldResource;
  readonly rule: FieldRule;
}

/** Several fields of a type under one rule: type, right, rule, names separated by a space. */
export type FieldLine = readonly [type: string, FieldResource, FieldRule, fields: string];
