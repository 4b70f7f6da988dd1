import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { launchBrowser } from "../browser/launch-browser.ts";
import { waitUntilReady } from "../browser/product.ts";
import { measureListUnderLoad } from "./list-under-load.ts";

const product = inject("product");
let browser: Browser;
beforeAll(async () => {
  await waitUntilReady(product);
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Beside other tests on two cores; the rate and the minute of the promise are `minute.load.ts`'s. */
it("records opened one after the other for some seconds leave an open list usable", async () => {
  const figures = await measureListUnderLoad({ browser, product, perSecond: 5, seconds: 8 });
  expect(figures.errors).toEqual([]);
  expect(figures.troubles).toEqual([]);
  expect(figures.opened).toBe(40);
  expect(figures.lastRow).toBeLessThan(5_000);
  expect(figures.frames).toBeGreaterThan(40);
});
