import { TERMINAL_PROGRAMS } from "@attest/api/commands/terminal-programs";
import { describe, expect, it } from "vitest";
import { written } from "./written.ts";

const PAGES = [
  "README.md",
  "docs/operations.md",
  "docs/integrators.md",
  "docs/adr/0005-demo-company.md",
];
const NAMES = TERMINAL_PROGRAMS.map(({ name }) => name);
const { scripts } = JSON.parse(written("package.json")) as { scripts: Record<string, string> };

/** What stands after `pnpm attest`: at least one command's name. */
function attestCommands(page: string): string[] {
  return [...page.matchAll(/pnpm attest\s+([a-z0-9 -]+)/g)].map(([, words = ""]) => words.trim());
}

const isCommand = (words: string): boolean =>
  NAMES.some((name) => words === name || words.startsWith(`${name} `));

describe("The commands the pages name", () => {
  it.each(PAGES)("%s: pnpm attest knows each of them", (path) => {
    expect(attestCommands(written(path)).filter((words) => !isCommand(words))).toEqual([]);
  });

  it.each(PAGES)("%s: package.json has each script", (path) => {
    const named = [...written(path).matchAll(/(?:`|^)(?:npx -y pnpm@12|pnpm) ([a-z]+)/gm)];
    const missing = named.map(([, name = ""]) => name).filter((name) => !(name in scripts));
    expect(missing).toEqual([]);
  });

  it("operations explains every command that needs an operator", () => {
    const page = written("docs/operations.md");
    const named = attestCommands(page);
    const missing = ["staff create", "calendar import", "demo-clock", "export", "verify-journal"];
    expect(missing.filter((name) => !named.some((words) => words.startsWith(name)))).toEqual([]);
  });
});

describe("What would be noticed", () => {
  it("a command that is none", () => {
    expect(attestCommands("`pnpm attest levitate now`").filter(isCommand)).toEqual([]);
    expect(attestCommands("`pnpm attest export journal`").filter(isCommand)).toEqual([
      "export journal",
    ]);
  });
});
