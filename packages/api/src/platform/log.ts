import { pino, type Logger } from "pino";

export type Log = Logger;

/** Lines of JSON on standard error. Nothing a client sent is logged: no variables, tokens, cookies or addresses. */
export function createLog(level: string): Log {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: told } },
    pino.destination({ fd: 2, sync: false }),
  );
}

/** Of an error only what says where it happened: a failed query also carries the values it was sent with. */
function told(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) {
    return { message: String(error) };
  }
  const { code, driverError } = error as { code?: unknown; driverError?: { code?: unknown } };
  return {
    type: error.name,
    message: error.message,
    code: driverError?.code ?? code,
    stack: error.stack,
  };
}
