import { badInput, DomainError } from "../errors.ts";

const UNAVAILABLE = /^(08|53|57|58|XX)|^(25006|25P03|25P04|55P03)$/;
const BROKEN_CONNECTION =
  /ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|ETIMEDOUT|Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable|Query read timeout|Driver not Connected/i;

/** By SQLSTATE: what a client's word, or two at once, led to. */
const REFUSALS: Readonly<Record<string, () => DomainError>> = {
  "22021": nulCharacter,
  "22P05": nulCharacter,
  "22P02": () => new DomainError("NOT_FOUND", "This does not exist, or is not yours to see."),
  "22003": () => badInput("variables", "A number is out of its range.", "a smaller number"),
  "23505": sameMoment,
  "23P01": sameMoment,
  "40001": sameMoment,
  "40P01": sameMoment,
};

function nulCharacter(): DomainError {
  return badInput("variables", "A text may not contain the NUL character.", "texts without it");
}

function sameMoment(): DomainError {
  return new DomainError(
    "CONFLICT",
    "Somebody else did the same at the same moment; look again, then repeat.",
  );
}

/**
 * What trouble with the database means to whoever asked.
 *
 * @returns null for an error that is a defect of ours
 */
export function refusalOfDatabaseError(error: unknown): DomainError | null {
  if (!(error instanceof Error)) {
    return null;
  }
  const code = codeOf(error);
  const known = code === null ? undefined : REFUSALS[code];
  if (known !== undefined) {
    return known();
  }
  const isUnavailable =
    (code !== null && UNAVAILABLE.test(code)) || BROKEN_CONNECTION.test(textOf(error));
  return isUnavailable
    ? new DomainError("SERVICE_UNAVAILABLE", "The database does not answer; try again.")
    : null;
}

function codeOf(error: Error): string | null {
  const { code, driverError } = error as { code?: unknown; driverError?: { code?: unknown } };
  const found = driverError?.code ?? code;
  return typeof found === "string" && /^[0-9A-Z]{5}$/.test(found) ? found : null;
}

function textOf(error: Error): string {
  const { code } = error as { code?: unknown };
  const inner = error instanceof AggregateError ? error.errors.map(String).join(" ") : "";
  return `${typeof code === "string" ? code : ""} ${error.message} ${inner}`;
}
