import type { JsonValue } from "../primitives/index.ts";
import type { HashedEntry } from "./entry-hash.ts";

/** When and what of an entry about to be written; both times in the form in which they are served. */
export interface Occurrence {
  readonly at: string;
  readonly occurredAt: string;
  readonly payload: JsonValue;
}

/**
 * The payload that an entry is written with. The chain seals `at` and the payload, so what happened at another time than
 * it was written down, imported and demo history, says so in its payload: nobody can move it afterwards.
 */
export function payloadWithOccurrence({ at, occurredAt, payload }: Occurrence): JsonValue {
  return occurredAt === at ? payload : { ...membersOf(payload), occurredAt };
}

/** When a sealed entry says that it occurred. */
export function sealedOccurrence({ at, payload }: HashedEntry): unknown {
  return membersOf(payload)["occurredAt"] ?? at;
}

function membersOf(payload: unknown): Readonly<Record<string, JsonValue>> {
  const isObject = typeof payload === "object" && payload !== null && !Array.isArray(payload);
  return isObject ? (payload as Readonly<Record<string, JsonValue>>) : {};
}
