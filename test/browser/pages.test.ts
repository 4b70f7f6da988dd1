import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { Role } from "@attest/shared/access";
import { colleagueWith, signInAs } from "./colleague.ts";
import { BEFORE_SIGNING_IN, pagesFor, portalPages } from "./console-pages.ts";
import { summary } from "./inspect-page.ts";
import { launchBrowser } from "./launch-browser.ts";
import { waitUntilReady } from "./product.ts";
import { LANGUAGES, tour } from "./tour.ts";

const product = inject("product");
const ACCOUNTS = Object.values(Role).map((role) => role.toLowerCase().replaceAll("_", "-"));
const CASES = LANGUAGES.flatMap(([locale, language]) =>
  ACCOUNTS.map((account) => ({ account, locale, language })),
);
/** Between them they see every page of the console. */
const IN_THE_DARK = ["customer-service-manager", "administrator"];

let browser: Browser;
beforeAll(async () => {
  await waitUntilReady(product);
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it.each(CASES)(
  "every page of the console is whole for $account in $language, on a desk and on a phone",
  { timeout: 120_000 },
  async ({ account, locale }) => {
    const { cookie } = await signInAs(account, product.url);
    const pages = await pagesFor(colleagueWith(cookie, product.url));
    const findings = await tour({ browser, product, account, cookie, locale, pages });
    expect(summary(findings)).toEqual([]);
  },
);

for (const [locale, language] of LANGUAGES) {
  it(`every page is whole in the dark in ${language}`, { timeout: 180_000 }, async () => {
    const findings = [];
    for (const account of IN_THE_DARK) {
      const { cookie } = await signInAs(account, product.url);
      const pages = await pagesFor(colleagueWith(cookie, product.url));
      const theme = "dark";
      findings.push(...(await tour({ browser, product, account, cookie, locale, theme, pages })));
    }
    expect(summary(findings)).toEqual([]);
  });

  it.each(["light", "dark"] as const)(
    `the pages before signing in are whole in ${language} when it is %s`,
    async (theme) => {
      const pages = BEFORE_SIGNING_IN;
      const findings = await tour({ browser, product, account: "nobody", locale, theme, pages });
      expect(summary(findings)).toEqual([]);
    },
  );

  it.each(["light", "dark"] as const)(
    `the customers' pages are whole in ${language} when it is %s`,
    async (theme) => {
      const pages = await portalPages(await signInAs("agent", product.url));
      const findings = await tour({ browser, product, account: "customer", locale, theme, pages });
      expect(summary(findings)).toEqual([]);
    },
  );
}
