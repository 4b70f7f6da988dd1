import type { JsonValue } from "@attest/shared/primitives";

interface Kinds {
  readonly string: string;
  readonly number: number;
}

/** One of the facts a notice is made of; null where this notice has none of that name and kind. */
export function noticeFact<K extends keyof Kinds>(
  facts: Readonly<Record<string, JsonValue>>,
  name: string,
  kind: K,
): Kinds[K] | null {
  const value = facts[name];
  return typeof value === kind ? (value as Kinds[K]) : null;
}
