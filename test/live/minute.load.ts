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

it("twenty records a second for a minute leave an open list usable and its memory flat", async () => {
  const figures = await measureListUnderLoad({ browser, product, perSecond: 20, seconds: 60 });
  console.log(JSON.stringify(figures, undefined, 2));
  expect(figures.errors).toEqual([]);
  expect(figures.troubles).toEqual([]);
  expect(figures.opened).toBe(1200);
  expect(figures.perSecond).toBeGreaterThan(19);
  expect(figures.lastRow).toBeLessThan(2_000);
  expect(figures.heapAfter).toBeLessThan(figures.heapBefore * 1.5);
  expect(figures.nodesAfter).toBeLessThan(figures.nodesBefore * 1.5);
});
