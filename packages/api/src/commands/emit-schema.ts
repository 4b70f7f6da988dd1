import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { lexicographicSortSchema, printSchema } from "graphql";
import { MODULES } from "../modules.ts";
import { createApiSchema } from "../platform/graphql/create-api-schema.ts";
import { StartRefusal } from "../platform/start-refusal.ts";
import type { TerminalAnswer } from "../platform/terminal-command.ts";

/** `emit-schema [--check]`: the schema as it is committed, sorted, so that its changes are reviewed like code. */
export function emitSchema(argv: readonly string[]): Promise<TerminalAnswer> {
  const path = join(packageFolder(), "schema.graphql");
  const text = schemaText();
  const isFresh = existsSync(path) && readFileSync(path, "utf8") === text;
  if (argv.includes("--check")) {
    const sentence = isFresh
      ? "schema.graphql is up to date."
      : "schema.graphql is stale: run `pnpm schema`.";
    return Promise.resolve({ json: { fresh: isFresh }, text: sentence, exitCode: isFresh ? 0 : 1 });
  }
  writeFileSync(path, text);
  return Promise.resolve({
    json: { changed: !isFresh },
    text: isFresh ? "Unchanged." : "Written.",
    exitCode: 0,
  });
}

/** The sorted text of the schema. */
export function schemaText(): string {
  return `${printSchema(lexicographicSortSchema(createApiSchema(MODULES)))}\n`;
}

/** This package's folder, seen from its sources or from its bundle. */
function packageFolder(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, "packages/api/package.json"))) {
      return join(folder, "packages/api");
    }
  }
  throw new StartRefusal("The schema is written into the repository, which is not here.");
}
