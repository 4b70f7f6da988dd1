import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { signInAs } from "./colleague.ts";
import { inspectPage, summary } from "./inspect-page.ts";
import { launchBrowser } from "./launch-browser.ts";
import { openWindow, type Locale, type Window } from "./open-window.ts";
import { waitUntilReady } from "./product.ts";

const product = inject("product");
let browser: Browser;
beforeAll(async () => {
  await waitUntilReady(product);
  browser = await launchBrowser();
});
afterAll(() => browser.close());

interface Planted {
  readonly fault: string;
  readonly locale: Locale;
  /** A script for the page. */
  readonly plant: string;
  readonly found: RegExp;
}

const add = (text: string, style = ""): string =>
  `document.querySelector("#main-content").append(Object.assign(document.createElement("p"), { textContent: ${JSON.stringify(text)} }));
   document.querySelector("#main-content > p:last-child").style.cssText = ${JSON.stringify(style)};`;

const PLANTED: readonly Planted[] = [
  {
    fault: "an untranslated key in Chinese",
    locale: "zh-CN",
    plant: add("records.never_translated"),
    found: /untranslated: records\.never_translated/,
  },
  {
    fault: "an untranslated key in English",
    locale: "en",
    plant: add("records.never_translated"),
    found: /untranslated: records\.never_translated/,
  },
  {
    fault: "the name of an enumeration's value",
    locale: "en",
    plant: add("PENDING_CONSENT"),
    found: /untranslated: PENDING_CONSENT/,
  },
  {
    fault: "an English word in a Chinese page",
    locale: "zh-CN",
    plant: add("Reassign this record"),
    found: /not Chinese: Reassign this record/,
  },
  {
    fault: "a Chinese word in an English page",
    locale: "en",
    plant: add("\u8fd9\u91cc\u5fd8\u4e86\u7ffb\u8bd1"),
    found: /not English: \u8fd9\u91cc\u5fd8\u4e86\u7ffb\u8bd1/,
  },
  {
    fault: "a Chinese label that only a screen reader says",
    locale: "en",
    plant: `document.querySelector("#main-content > *").setAttribute("aria-label", "\u5fd8\u4e86\u7684\u6807\u7b7e")`,
    found: /not English: \u5fd8\u4e86\u7684\u6807\u7b7e/,
  },
  {
    fault: "a page wider than a phone",
    locale: "zh-CN",
    plant: add("\u5bbd", "min-width: 900px"),
    found: /the page is 9\d\d px wide/,
  },
  {
    fault: "an error in the console",
    locale: "zh-CN",
    plant: `console.error("planted")`,
    found: /console error: planted/,
  },
  {
    fault: "an exception nobody catches",
    locale: "zh-CN",
    plant: `setTimeout(() => { throw new Error("planted"); })`,
    found: /uncaught: planted/,
  },
  {
    fault: "text one can hardly read",
    locale: "en",
    plant: add("hardly legible", "color: rgb(225, 225, 225)"),
    found: /axe color-contrast/,
  },
  {
    fault: "a button without a name",
    locale: "zh-CN",
    plant: `document.querySelector("#main-content").append(document.createElement("button"))`,
    found: /axe button-name/,
  },
  {
    fault: "a request to another machine",
    locale: "zh-CN",
    plant: `window.open("http://elsewhere.test/")`,
    found: /left the machine: http:\/\/elsewhere\.test/,
  },
  {
    fault: "a picture of another machine",
    locale: "zh-CN",
    plant: `new Image().src = "http://elsewhere.test/picture.png"`,
    found: /elsewhere\.test\/picture\.png/,
  },
];

it.each(PLANTED)("$fault is found", async ({ locale, plant, found }) => {
  const { cookie } = await signInAs("customer-service-manager", product.url);
  const window = await openWindow(browser, { product, cookie, locale, width: 390 });
  await window.page.goto("/industry-teams");
  await window.settled();
  const before = await look(window, locale);
  await window.page.evaluate(plant);
  await window.settled();
  const after = await look(window, locale);
  await window.context.close();
  expect(before.filter((fault) => found.test(fault))).toEqual([]);
  expect(after).toContainEqual(expect.stringMatching(found));
});

async function look(window: Window, locale: Locale): Promise<string[]> {
  const shot = { locale, width: 390, account: "planted", name: "fault" } as const;
  return summary(await inspectPage(window, shot));
}
