import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type Colleague, colleagueWith, signInAs } from "./colleague.ts";
import { pagesFor } from "./console-pages.ts";
import { type Finding, summary } from "./inspect-page.ts";
import { launchBrowser } from "./launch-browser.ts";
import { openEverything } from "./open-everything.ts";
import { openWindow, WIDTHS, type Window, type WindowOptions } from "./open-window.ts";
import { waitUntilReady } from "./product.ts";
import { refuseCommands } from "./refuse-commands.ts";
import { LANGUAGES } from "./tour.ts";

const product = inject("product");
/** Between them they may do everything that the console offers. */
const DOERS = ["customer-service-manager", "engineer", "agent", "administrator"];
/** A console in which less than this opens has not been looked at. */
const FEWEST_OPENED = 60;
const THEMES = ["light", "dark"] as const;

type View = Required<Pick<WindowOptions, "locale" | "theme" | "width">>;

let browser: Browser;
beforeAll(async () => {
  await waitUntilReady(product);
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(LANGUAGES)("In %s", (locale) => {
  it.each(THEMES)(
    "everything that opens is whole on a desk and on a phone when it is %s",
    { timeout: 300_000 },
    async (theme) => {
      const looks = await Promise.all(WIDTHS.map((width) => openAll({ locale, theme, width })));
      expect(summary(looks.flatMap(({ findings }) => findings))).toEqual([]);
      expect(Math.min(...looks.map(({ count }) => count))).toBeGreaterThan(FEWEST_OPENED);
    },
  );
});

/** Everybody opens what nobody before them has opened. */
async function openAll(view: View): Promise<{ findings: Finding[]; count: number }> {
  const opened = new Set<string>();
  const findings: Finding[] = [];
  for (const account of DOERS) {
    const { window, colleague } = await deskOf(account, view);
    for (const place of await pagesFor(colleague)) {
      const shot = { ...view, account };
      findings.push(...(await openEverything({ window, shot, place, opened })));
    }
    await window.context.close();
  }
  return { findings, count: opened.size };
}

async function deskOf(
  account: string,
  view: View,
): Promise<{ window: Window; colleague: Colleague }> {
  const { cookie } = await signInAs(account, product.url);
  const window = await openWindow(browser, { product, cookie, ...view });
  await refuseCommands(window.context);
  await window.page.goto("/");
  await window.settled();
  return { window, colleague: colleagueWith(cookie, product.url) };
}
