import { readdirSync } from "node:fs";
import { join } from "node:path";
import { written } from "../docs/written.ts";

/** An operation that a page of ours sends. */
export interface SentDocument {
  readonly file: string;
  readonly text: string;
}

const ROOT = join(import.meta.dirname, "..", "..");
const PAGES = ["packages/admin/src", "packages/admin/portal", "packages/admin/graphiql"];

/** Operations whose name or fields are put together as they are sent; the others are found whole. */
const PUT_TOGETHER = /\$\{(?!\w+\})/;

/** Every operation in the sources of the pages, with the constants of its text put in. */
export function consoleDocuments(): SentDocument[] {
  const files = PAGES.flatMap(sourcesIn).map((file) => ({ file, source: written(file) }));
  const shared = new Map(files.flatMap(({ source }) => [...constantsOf(source)]));
  return files.flatMap(({ file, source }) => {
    const constants = new Map([...shared, ...constantsOf(source)]);
    return textsOf(source)
      .filter((text) => /^\s*(#.*\n)?\s*(query|mutation|subscription)\b/.test(text))
      .map((text) => ({ file, text: filled(text, constants) }))
      .filter(({ text }) => !PUT_TOGETHER.test(text) && !text.includes("${"));
  });
}

function sourcesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".test.ts"))
    .map((name) => `${folder}/${name}`);
}

function textsOf(source: string): string[] {
  return [...source.matchAll(/`([^`]*)`|"((?:[^"\\\n]|\\.)*)"/g)].map(
    ([, template, plain]) => template ?? plain ?? "",
  );
}

function constantsOf(source: string): [string, string][] {
  const found = source.matchAll(/const (\w+)(?:: string)? =\s*(?:`([^`]*)`|"([^"]*)");/g);
  return [...found].map(([, name = "", template, plain]) => [name, template ?? plain ?? ""]);
}

function filled(text: string, constants: ReadonlyMap<string, string>): string {
  const next = text.replace(/\$\{(\w+)\}/g, (whole, name: string) => constants.get(name) ?? whole);
  return next === text ? text : filled(next, constants);
}
