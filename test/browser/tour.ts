import type { Browser } from "playwright-core";
import type { ConsolePage } from "./console-pages.ts";
import { type Finding, inspectPage } from "./inspect-page.ts";
import {
  type Locale,
  openWindow,
  type Theme,
  type Width,
  WIDTHS,
  type Window,
} from "./open-window.ts";
import type { ProductPlace } from "./product.ts";

export const LANGUAGES = [
  ["zh-CN", "Chinese"],
  ["en", "English"],
] as const;

export interface Tour {
  readonly browser: Browser;
  readonly product: ProductPlace;
  readonly account: string;
  /** Without one, every page is loaded by its address, as a link in a letter does. */
  readonly cookie?: string;
  readonly locale: Locale;
  readonly theme?: Theme;
  readonly pages: readonly ConsolePage[];
}

/** Goes through the pages on a desk and on a phone at the same time. */
export async function tour(options: Tour): Promise<Finding[]> {
  return (await Promise.all(WIDTHS.map((width) => tourAt(options, width)))).flat();
}

/** Goes through the pages in one window, as somebody does who clicks. */
async function tourAt(options: Tour, width: Width): Promise<Finding[]> {
  const { browser, pages, cookie } = options;
  const window = await openWindow(browser, { ...options, width });
  const findings: Finding[] = [];
  await window.page.goto("/");
  for (const { name, path } of pages) {
    await (cookie === undefined ? window.page.goto(path) : window.go(path));
    await window.settled();
    await onceMoreIfShed(window);
    findings.push(...(await inspectPage(window, { ...options, width, name })));
  }
  await window.context.close();
  return findings;
}

/** Short of resources the server sheds load by 503, within a second and by design; then the page gets a second try. */
async function onceMoreIfShed({ page, troubles, settled }: Window): Promise<void> {
  if (troubles.some((trouble) => trouble.includes("status of 503"))) {
    troubles.length = 0;
    await page.reload();
    await settled();
  }
}
