import type { IncomingMessage } from "node:http";
import { newId } from "../random.ts";

/** The id a client or proxy gave the request, if it is sane, else one of ours: it is in the log and in the answer. */
export function requestIdOf({ headers }: Pick<IncomingMessage, "headers">): string {
  const given = headers["x-request-id"];
  return typeof given === "string" && /^[\w.-]{1,64}$/.test(given) ? given : newId();
}
