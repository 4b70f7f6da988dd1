import type { RunOptions } from "@attest/api/testing/test-api";
import type { ReadingPath } from "./reading-paths.ts";
import type { Actor } from "./actors.ts";
import { CANARY, type Canary } from "./canary.ts";
import type { World } from "./world.ts";

/** Which canaries show in any byte of any answer, errors included, and by which path each was seen first. */
export async function observe(
  { api, tokens }: World,
  { viewer, readPlan }: Pick<Actor, "viewer"> & Pick<RunOptions, "readPlan">,
  paths: readonly ReadingPath[],
): Promise<ReadonlyMap<Canary, string>> {
  const seen = new Map<Canary, string>();
  for (const { document } of paths) {
    const text = JSON.stringify(
      await api.run(document, {}, { as: viewer, ...(readPlan && { readPlan }) }),
    );
    for (const canary of canariesIn(text, tokens)) {
      seen.set(canary, seen.get(canary) ?? document);
    }
  }
  return seen;
}

function canariesIn(text: string, tokens: readonly string[]): Canary[] {
  const found = (Object.keys(CANARY) as (keyof typeof CANARY)[]).filter((name) =>
    text.includes(CANARY[name]),
  );
  return tokens.some((token) => text.includes(token)) ? [...found, "TOKEN"] : found;
}

/** What an actor saw and should not, and the other way round; empty when all is as expected. */
export function differences(
  seen: ReadonlyMap<Canary, string>,
  expected: readonly Canary[],
): string[] {
  const leaked = [...seen]
    .filter(([canary]) => !expected.includes(canary))
    .map(([canary, path]) => `sees ${canary} by ${path}`);
  return [
    ...leaked,
    ...expected.filter((canary) => !seen.has(canary)).map((canary) => `does not see ${canary}`),
  ];
}
