import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(import.meta.dirname, "..", "..");

/** One row of a table of docs/rules.md, cell by cell. */
export type IndexRow = readonly string[];

/** The rows of docs/rules.md whose first cell is such an id. */
export function indexRows(ids: readonly string[]): IndexRow[] {
  const lines = readFileSync(join(ROOT, "docs", "rules.md"), "utf8").split("\n");
  const rows = lines
    .filter((line) => line.startsWith("| "))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  return rows.filter(([id = ""]) => ids.includes(id));
}

/** What a cell names in backticks. */
export function namesIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);
}

/** Whether a cell says in words what a line waits for. */
export function isWaiting(cell: string): boolean {
  return /^[a-z][a-z -]+(, [a-z][a-z -]+)*$/.test(cell);
}

/** Every test file, by its path from the root. */
export function testFiles(): string[] {
  return ["packages/api/src", "packages/shared/src", "packages/admin/src", "test"]
    .flatMap(filesIn)
    .filter((path) => /\.test\.tsx?$/.test(path));
}

function filesIn(folder: string): string[] {
  const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" });
  return names.filter((name) => !name.includes("node_modules")).map((name) => `${folder}/${name}`);
}

export function isFile(path: string): boolean {
  return existsSync(join(ROOT, path));
}

/** Whether some title in this file begins with the id. */
export function bearsId(path: string, id: string): boolean {
  return new RegExp(`["'\`]${id} `).test(readFileSync(join(ROOT, path), "utf8"));
}

/** Every function and constant that some source file of the packages exports. */
export function exportedNames(): ReadonlySet<string> {
  const files = ["packages/api/src", "packages/shared/src"].flatMap(filesIn);
  const texts = files
    .filter((path) => path.endsWith(".ts"))
    .map((path) => readFileSync(join(ROOT, path), "utf8"));
  const matches = texts.flatMap((text) => [
    ...text.matchAll(/^export (?:async )?(?:function|const|class) (\w+)/gm),
  ]);
  return new Set(matches.map(([, name = ""]) => name));
}
