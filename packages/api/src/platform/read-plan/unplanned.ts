/** Why an operation is executed the ordinary way. */
export const Reason = {
  /** Not a query, or it asks for the schema. */
  KIND: "KIND",
  /** A field nobody declared how to read. */
  FIELD: "FIELD",
  /** A field the viewer has no right to, which is an error and not an absence. */
  REFUSED: "REFUSED",
  /** A module would rather not, for these arguments. */
  DECLINED: "DECLINED",
  /** An argument was refused, or what was read is not what was promised: the ordinary way says it in its words. */
  ERROR: "ERROR",
} as const;
export type Reason = (typeof Reason)[keyof typeof Reason];

/** An operation, or one run of it, is not for the plan. */
export class Unplanned extends Error {
  constructor(
    readonly reason: Reason,
    readonly detail: string,
  ) {
    super(`${reason}: ${detail}`);
  }
}
