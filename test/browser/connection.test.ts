import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { signInAs } from "./colleague.ts";
import { DEMO_PHONE } from "./demo-records.ts";
import { launchBrowser } from "./launch-browser.ts";
import { openWindow } from "./open-window.ts";
import { waitUntilReady } from "./product.ts";

const product = inject("product");
let browser: Browser;
beforeAll(async () => {
  await waitUntilReady(product);
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it("a lost connection is said within three seconds and no longer once it is back, and a half-written form stays", async () => {
  const { cookie } = await signInAs("agent", product.url);
  const { page, context } = await openWindow(browser, { product, cookie });
  await page.goto("/intake");
  await page.getByRole("combobox", { name: /来电号码/ }).fill(DEMO_PHONE);
  await page.getByRole("option", { name: DEMO_PHONE }).click();
  await page.getByRole("textbox", { name: "认证依据" }).fill("写到一半的依据");
  const banner = page.getByText("与服务器的连接已断开");
  expect(await banner.count()).toBe(0);
  await context.setOffline(true);
  await banner.waitFor({ timeout: 3_000 });
  await context.setOffline(false);
  await banner.waitFor({ state: "hidden" });
  expect(await page.getByRole("textbox", { name: "认证依据" }).inputValue()).toBe("写到一半的依据");
  await context.close();
});

it("the menu is a landmark of its own, outside the page's", async () => {
  const { cookie } = await signInAs("agent", product.url);
  const { page, context } = await openWindow(browser, { product, cookie });
  await page.goto("/");
  await page.getByRole("navigation", { name: "主菜单" }).getByRole("menuitem").first().waitFor();
  expect(await page.getByRole("main").getByRole("menuitem").count()).toBe(0);
  await context.close();
});
