import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { environmentWith } from "../environment.ts";
import { writeFontConfig } from "./font-config.ts";
import { unpackChromium } from "./unpack-chromium.ts";

/** Where Linux and macOS keep a browser that Playwright can drive. */
const KNOWN_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/lib/chromium/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Nothing may leave the machine, whatever a browser does of its own accord. */
const SILENT = [
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-quic",
  "--disable-sync",
  "--no-default-browser-check",
  "--no-first-run",
  "--no-pings",
];

/** In a container: little shared memory, no graphics card, the same glyphs everywhere. */
const CONTAINED = ["--disable-dev-shm-usage", "--disable-gpu", "--font-render-hinting=none"];

/**
 * Starts a headless browser: that of CHROME_PATH, one of the machine's, or else the one in node_modules (Linux x64).
 * CHROME_PATH=npm asks for the last. It sees the fonts of node_modules only, so that pages look alike everywhere.
 */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, environment } = await findBrowser();
  return chromium.launch({
    executablePath,
    args: [...SILENT, ...CONTAINED],
    env: environmentWith({ ...environment, FONTCONFIG_FILE: writeFontConfig() }),
  });
}

interface FoundBrowser {
  readonly executablePath: string;
  readonly environment: Readonly<Record<string, string>>;
}

async function findBrowser(): Promise<FoundBrowser> {
  const { CHROME_PATH } = environmentWith({});
  const executablePath =
    CHROME_PATH === undefined ? KNOWN_PLACES.find((path) => existsSync(path)) : CHROME_PATH;
  if (executablePath !== undefined && executablePath !== "npm") {
    return { executablePath, environment: {} };
  }
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(
      "No Chromium was found on this machine: install one, or name it in CHROME_PATH.",
    );
  }
  return unpackChromium();
}
