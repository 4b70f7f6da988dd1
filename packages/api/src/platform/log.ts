import { pino, type Logger } from "pino";

export type Log = Logger;

/** Lines of JSON on standard error. Nothing a client sent is logged: no variables, tokens, cookies or addresses. */
export function createLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ fd: 2, sync: false }));
}
