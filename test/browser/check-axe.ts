import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, NodeResult, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const OPTIONS: RunOptions = {
  resultTypes: ["violations"],
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
};

/** The serious and critical findings of axe on the page as it is now. */
export async function findAxe(page: Page): Promise<string[]> {
  // Over the debugger, which the page's content security policy does not bind.
  if (!(await page.evaluate(() => "axe" in globalThis))) {
    await page.evaluate(SOURCE);
  }
  const { violations } = await page.evaluate<AxeResults, RunOptions>(
    (options) =>
      (
        globalThis as unknown as { axe: { run: (options: RunOptions) => Promise<AxeResults> } }
      ).axe.run(options),
    OPTIONS,
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `axe ${id}: ${nodes.slice(0, 3).map(described).join(" | ")}`);
}

function described({ html, failureSummary = "" }: NodeResult): string {
  return `${html.slice(0, 140)} ${failureSummary.split("\n").slice(1, 2).join(" ").trim()}`;
}
