import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import type { ProductPlace } from "./product.ts";
import { hearServer, type ServerWords } from "./server-words.ts";

const IN_PAGE = readFileSync(join(import.meta.dirname, "in-page.js"), "utf8");

export type Locale = "zh-CN" | "en";

/** A desk's screen and a phone's. */
export const WIDTHS = [1440, 390] as const;
export type Width = (typeof WIDTHS)[number];
const HEIGHTS: Readonly<Record<Width, number>> = { 1440: 900, 390: 844 };

export type Theme = "light" | "dark";

export interface WindowOptions {
  readonly product: ProductPlace;
  /** The session of whoever sits there; without one they are not signed in. */
  readonly cookie?: string;
  readonly locale?: Locale;
  readonly width?: Width;
  readonly theme?: Theme;
}

/** A page of somebody's browser, and what went wrong in it that nobody may see. */
export interface Window {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors in the browser's console, and requests that were to leave the machine. */
  readonly troubles: string[];
  /** What the server has said in it, so that its words can be told from the page's own. */
  readonly server: ServerWords;
  /** Goes to another page of the console without loading it anew. */
  readonly go: (path: string) => Promise<void>;
  /** Waits until nothing is being loaded. */
  readonly settled: () => Promise<void>;
}

/** Opens a window on the far side of the world, as the product's times are Beijing's wherever one sits. */
export async function openWindow(browser: Browser, options: WindowOptions): Promise<Window> {
  const { product, cookie, locale = "zh-CN", width = 1440, theme = "light" } = options;
  const context = await browser.newContext({
    viewport: { width, height: HEIGHTS[width] },
    baseURL: product.url,
    locale,
    timezoneId: "America/New_York",
    reducedMotion: "reduce",
    colorScheme: theme,
  });
  context.setDefaultTimeout(15_000);
  const start = JSON.stringify({ locale, theme, isWide: width === 1440 });
  await context.addInitScript(`${IN_PAGE}
attestInPage.prepare(${start});`);
  if (cookie !== undefined) {
    const [name = "", value = ""] = cookie.split("=");
    await context.addCookies([{ name, value, url: product.url }]);
  }
  const page = await context.newPage();
  const pending = new Set<unknown>();
  page.on("request", (request) => pending.add(request));
  page.on("requestfinished", (request) => pending.delete(request));
  page.on("requestfailed", (request) => pending.delete(request));
  const server = hearServer(page);
  const settled = async (): Promise<void> => {
    await settle(page, pending);
    await server.heard();
  };
  return {
    page,
    context,
    troubles: watchTroubles(context, product.url),
    server,
    settled,
    go: async (path) => {
      await page.evaluate(`attestInPage.turnTo(${JSON.stringify(path)})`);
      await settled();
    },
  };
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
    await page.evaluate("attestInPage.nextFrame()");
    const isBusy = pending.size > 0 || (await page.locator(BUSY).count()) > 0;
    quiet = isBusy ? 0 : quiet + 1;
  }
}
