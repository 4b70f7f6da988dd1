import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { Role } from "@attest/shared/access";
import { findAxe } from "./check-axe.ts";
import { colleagueWith, signInAs } from "./colleague.ts";
import { BEFORE_SIGNING_IN, type ConsolePage, pagesFor, portalPages } from "./console-pages.ts";
import { launchBrowser } from "./launch-browser.ts";
import { type Locale, openWindow, type Width, WIDTHS, type Window } from "./open-window.ts";
import { waitUntilReady } from "./product.ts";
import { strangeWords } from "./strange-words.ts";

const product = inject("product");
const SCREENSHOTS = join(import.meta.dirname, "screenshots");
const LANGUAGES = [
  ["zh-CN", "Chinese"],
  ["en", "English"],
] as const;
const ACCOUNTS = Object.values(Role).map((role) => role.toLowerCase().replaceAll("_", "-"));
/** The pages look alike for everybody in English, and in Chinese one sees who has what. */
const ENGLISH_PICTURES = ["customer-service-manager", "nobody", "customer"];
const CASES = LANGUAGES.flatMap(([locale, language]) =>
  ACCOUNTS.map((account) => ({ account, locale, language })),
);

let browser: Browser;
beforeAll(async () => {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await waitUntilReady(product);
  browser = await launchBrowser();
});
afterAll(() => browser.close());

interface Shot {
  readonly locale: Locale;
  readonly width: Width;
  readonly account: string;
  readonly name: string;
}

interface Finding {
  readonly fault: string;
  readonly where: string;
}

/** Everything wrong with the page as it stands, and a picture of it. */
async function inspect(
  { page, troubles }: Window,
  { locale, width, account, name }: Shot,
): Promise<Finding[]> {
  if (locale === "zh-CN" || ENGLISH_PICTURES.includes(account)) {
    await page.screenshot({
      path: join(SCREENSHOTS, `${account}-${name}-${locale}-${String(width)}.png`),
    });
  }
  const faults = [
    ...strangeWords(await page.evaluate<string[]>("attestInPage.texts()"), locale),
    ...(width === 390 ? await page.evaluate<string[]>("attestInPage.overflow()") : []),
    ...(locale === "zh-CN" ? await findAxe(page) : []),
    ...troubles.splice(0),
  ];
  return faults.map((fault) => ({ fault, where: `${name} at ${String(width)}` }));
}

/** Each finding once, with the pages that have it. */
function summary(findings: readonly Finding[]): string[] {
  const places = new Map<string, string[]>();
  for (const { fault, where } of findings) {
    places.set(fault, [...(places.get(fault) ?? []), where]);
  }
  return [...places].map(([fault, where]) => `${fault} (${where.join(", ")})`);
}

for (const { account, locale, language } of CASES) {
  it(
    `every page of the console is whole for ${account} in ${language}, on a desk and on a phone`,
    { timeout: 120_000 },
    async () => {
      const { cookie } = await signInAs(account, product.url);
      const pages = await pagesFor(colleagueWith(cookie, product.url));
      const inspectAt = (width: Width): Promise<Finding[]> =>
        tour({ account, cookie, locale, width, pages });
      expect(summary((await Promise.all(WIDTHS.map(inspectAt))).flat())).toEqual([]);
    },
  );
}

for (const [locale, language] of LANGUAGES) {
  it(`the pages before signing in are whole in ${language}, on a desk and on a phone`, async () => {
    const inspectAt = (width: Width): Promise<Finding[]> =>
      tour({ account: "nobody", locale, width, pages: BEFORE_SIGNING_IN });
    expect(summary((await Promise.all(WIDTHS.map(inspectAt))).flat())).toEqual([]);
  });

  it(`the customers' pages are whole in ${language}, on a desk and on a phone`, async () => {
    const pages = await portalPages(await signInAs("agent", product.url));
    const inspectAt = (width: Width): Promise<Finding[]> =>
      tour({ account: "customer", locale, width, pages });
    expect(summary((await Promise.all(WIDTHS.map(inspectAt))).flat())).toEqual([]);
  });
}

interface Tour {
  readonly account: string;
  /** Without one, every page is loaded by its address, as a link in a letter does. */
  readonly cookie?: string;
  readonly locale: Locale;
  readonly width: Width;
  readonly pages: readonly ConsolePage[];
}

/** Goes through the pages in one window, as somebody does who clicks. */
async function tour({ account, cookie, locale, width, pages }: Tour): Promise<Finding[]> {
  const window = await openWindow(browser, { product, cookie, locale, width });
  const findings: Finding[] = [];
  await window.page.goto("/");
  for (const { name, path } of pages) {
    await (cookie === undefined ? window.page.goto(path) : window.go(path));
    await window.settled();
    await onceMoreIfShed(window);
    findings.push(...(await inspect(window, { locale, width, account, name })));
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
