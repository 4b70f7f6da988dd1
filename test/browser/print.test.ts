import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type Colleague, colleagueWith, signInAs } from "./colleague.ts";
import { pagesFor } from "./console-pages.ts";
import { inspectPage, summary } from "./inspect-page.ts";
import { launchBrowser } from "./launch-browser.ts";
import { openWindow, type Window, type WindowOptions } from "./open-window.ts";
import { waitUntilReady } from "./product.ts";
import { refuseCommands } from "./refuse-commands.ts";
import { LANGUAGES } from "./tour.ts";

const product = inject("product");
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
    "a printed record is whole, and only the record, when it is %s",
    async (theme) => {
      const { window, colleague } = await deskOf("engineer", { locale, theme, width: 1440 });
      const pages = await pagesFor(colleague);
      const { path } = pages.find(({ name }) => name === "service-records-in-progress") ?? {};
      await window.go(path ?? "");
      await window.page.emulateMedia({ media: "print" });
      const shot = { locale, theme, width: 1440, account: "engineer", name: "printed" } as const;
      const findings = await inspectPage(window, shot);
      const controls = window.page.locator(
        "nav:visible, .MuiAppBar-root:visible, button:visible:not([role=tab])",
      );
      const left = (await controls.allInnerTexts()).map((text) => text.trim());
      await window.context.close();
      expect({ findings: summary(findings), left }).toEqual({ findings: [], left: [] });
    },
  );
});

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
