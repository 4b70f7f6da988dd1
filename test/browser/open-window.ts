import type { Browser, BrowserContext, Page } from "playwright-core";
import type { ProductPlace } from "./product.ts";

export type Locale = "zh-CN" | "en";

/** A desk's screen and a phone's. */
export const WIDTHS = [1440, 390] as const;
export type Width = (typeof WIDTHS)[number];
const HEIGHTS: Readonly<Record<Width, number>> = { 1440: 900, 390: 844 };

export interface WindowOptions {
  readonly product: ProductPlace;
  /** The session of whoever sits there; without one they are not signed in. */
  readonly cookie?: string;
  readonly locale?: Locale;
  readonly width?: Width;
}

/** A page of somebody's browser, and what went wrong in it that nobody may see. */
export interface Window {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors in the browser's console, and requests that were to leave the machine. */
  readonly troubles: string[];
  /** Goes to another page of the console without loading it anew. */
  readonly go: (path: string) => Promise<void>;
  /** Waits until nothing is being loaded. */
  readonly settled: () => Promise<void>;
  readonly resize: (width: Width) => Promise<void>;
}

/** Opens a window on the far side of the world, as the product's times are Beijing's wherever one sits. */
export async function openWindow(browser: Browser, options: WindowOptions): Promise<Window> {
  const { product, cookie, locale = "zh-CN", width = 1440 } = options;
  const context = await browser.newContext({
    viewport: { width, height: HEIGHTS[width] },
    baseURL: product.url,
    locale,
    timezoneId: "America/New_York",
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(15_000);
  await context.addInitScript(prepareStorage, { locale, isWide: width === 1440 });
  if (cookie !== undefined) {
    const [name = "", value = ""] = cookie.split("=");
    await context.addCookies([{ name, value, url: product.url }]);
  }
  const page = await context.newPage();
  const pending = new Set<unknown>();
  page.on("request", (request) => pending.add(request));
  page.on("requestfinished", (request) => pending.delete(request));
  page.on("requestfailed", (request) => pending.delete(request));
  const settled = (): Promise<void> => settle(page, pending);
  return {
    page,
    context,
    troubles: watchTroubles(context, product.url),
    settled,
    go: async (path) => {
      await page.evaluate(turnTo, path);
      await settled();
    },
    resize: (to) => page.setViewportSize({ width: to, height: HEIGHTS[to] }),
  };
}

/** Runs in the browser, before the page's own scripts: the language, and on a phone a menu that is closed. */
function prepareStorage({ locale, isWide }: { locale: string; isWide: boolean }): void {
  localStorage.setItem("RaStore.locale", JSON.stringify(locale));
  localStorage.setItem("attest.portal-language", locale);
  if (!isWide) {
    localStorage.setItem("RaStore.sidebar.open", "false");
  }
}

/** Runs in the browser: what following a link of the console does. */
function turnTo(path: string): void {
  history.pushState({}, "", path);
  dispatchEvent(new PopStateEvent("popstate"));
}

function watchTroubles(context: BrowserContext, url: string): string[] {
  const troubles: string[] = [];
  const { host } = new URL(url);
  context.on("console", (message) => {
    if (message.type() === "error") {
      troubles.push(`console error: ${message.text()}`);
    }
  });
  context.on("weberror", (error) => void troubles.push(`uncaught: ${error.error().message}`));
  context.on("request", (request) => {
    const target = new URL(request.url());
    if (target.protocol !== "data:" && target.protocol !== "blob:" && target.host !== host) {
      troubles.push(`left the machine: ${request.url()}`);
    }
  });
  return troubles;
}

/** So many looks in a row have to find nothing going on; a busy page takes its time to answer each. */
const QUIET_LOOKS = 4;
const BUSY = '[role="progressbar"]:visible, .RaLoadingIndicator-loader:visible';

async function settle(page: Page, pending: ReadonlySet<unknown>): Promise<void> {
  const deadline = performance.now() + 30_000;
  for (let quiet = 0; quiet < QUIET_LOOKS;) {
    if (performance.now() > deadline) {
      throw new Error(`${page.url()} does not come to rest.`);
    }
    await page.evaluate(nextFrame);
    const isBusy = pending.size > 0 || (await page.locator(BUSY).count()) > 0;
    quiet = isBusy ? 0 : quiet + 1;
  }
}

/** Runs in the browser. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20)));
}
