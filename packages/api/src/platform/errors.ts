import type { ErrorCode } from "@attest/shared/refusal";

/** One field of an input that cannot be taken, and what would be. */
export interface FieldRefusal {
  readonly path: string;
  readonly message: string;
  readonly allowed: string;
}

/**
 * A refusal in the domain's words: a code a client can act on, a sentence a person can read, details a screen can show.
 * Anything else thrown is a defect: it is masked and logged.
 */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;
  readonly fields: readonly FieldRefusal[] | undefined;

  constructor(code: ErrorCode, sentence: string, details: Readonly<Record<string, unknown>> = {}) {
    super(sentence);
    this.code = code;
    this.details = details;
    this.fields = Array.isArray(details["fields"])
      ? (details["fields"] as FieldRefusal[])
      : undefined;
  }
}

/** `BAD_USER_INPUT` naming one field and what it allows. */
export function badInput(path: string, message: string, allowed: string): DomainError {
  return new DomainError("BAD_USER_INPUT", message, { fields: [{ path, message, allowed }] });
}

/** What may not be seen does not exist: the same words for both. */
export function notFound(what: string): DomainError {
  return new DomainError("NOT_FOUND", `${what} does not exist, or is not yours to see.`);
}

/** A stale `version`: somebody changed the object meanwhile. */
export function conflict(what: string, currentVersion: number): DomainError {
  return new DomainError(
    "CONFLICT",
    `${what} was changed meanwhile; its version is now ${String(currentVersion)}.`,
    {
      currentVersion,
    },
  );
}
