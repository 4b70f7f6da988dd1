import { DomainError } from "../errors.ts";

const UNAVAILABLE = /^(08|53|57|58|XX)|^(25006|25P03|25P04|55P03)$/;
const BROKEN_CONNECTION =
  /ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|ETIMEDOUT|Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable|Query read timeout|Driver not Connected/i;

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
  if (code === "22021" || code === "22P05") {
    return new DomainError("BAD_USER_INPUT", "A text may not contain the NUL character.", {
      fields: [],
    });
  }
  if (code === "22P02") {
    return new DomainError("NOT_FOUND", "This does not exist, or is not yours to see.");
  }
  if (code === "22003") {
    return new DomainError("BAD_USER_INPUT", "A number is out of its range.", { fields: [] });
  }
  if (code === "23505" || code === "23P01" || code === "40001" || code === "40P01") {
    return new DomainError(
      "CONFLICT",
      "Somebody else did the same at the same moment; look again, then repeat.",
    );
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
