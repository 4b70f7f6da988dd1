import type { Locator, Page } from "playwright-core";
import type { ConsolePage } from "./console-pages.ts";
import { type Finding, inspectPage, type Shot } from "./inspect-page.ts";
import type { Window } from "./open-window.ts";

/** What opens something: buttons, tabs and lists of choices of the page, and the menus of the bar on top. */
const OPENERS = [
  "main button:visible:enabled:not([aria-disabled=true])",
  "main [role=tab]:visible",
  "main [role=combobox][aria-haspopup=listbox]:visible",
  ".MuiAppBar-root button[aria-haspopup]:visible",
].join(", ");
const ITEMS = ".MuiPopover-root [role=menuitem]:visible:not([aria-disabled=true], .logout)";
const CHOICES = "[role=dialog] [role=combobox][aria-haspopup=listbox]:visible";
const LAYERS = "[role=dialog]:visible, .MuiPopover-root:visible";

/** @see in-page.js */
interface InPage {
  readonly attestInPage: { readonly namesOf: (elements: unknown) => string[] };
}

/** Somebody who opens whatever there is to open, each thing once on every kind of page. */
export interface Curious {
  readonly window: Window;
  readonly shot: Omit<Shot, "name">;
  readonly place: ConsolePage;
  /** What was opened already: the kind of page and the name. */
  readonly opened: Set<string>;
}

/** Opens everything on a page, one after the other, and says what is wrong with what appears. */
export async function openEverything(curious: Curious): Promise<Finding[]> {
  const { page } = curious.window;
  const findings: Finding[] = [];
  await enter(curious);
  for (const name of await namesOf(page.locator(OPENERS))) {
    if (isNew(curious, name)) {
      findings.push(...(await open(curious, name)));
      await enter(curious);
    }
  }
  return findings;
}

/** Goes to the page unless one is there, and chooses a row where there are rows to be chosen. */
async function enter({ window, place }: Curious): Promise<void> {
  const { page, go } = window;
  if (new URL(page.url()).pathname !== place.path) {
    await go(place.path);
  }
  const row = page.locator("main tbody input[type=checkbox]").first();
  if ((await row.count()) > 0 && !(await row.isChecked())) {
    await row.check();
  }
}

function isNew({ place, opened }: Curious, name: string): boolean {
  const kind = place.path.split("/")[1] ?? "";
  // A tab counts what is in it; the numbers make no other tab of it.
  const mark = `${kind} ${name.replaceAll(/\d+/g, "")}`;
  const before = opened.size;
  return opened.add(mark).size > before;
}

async function open(curious: Curious, name: string): Promise<Finding[]> {
  const { page } = curious.window;
  const click = (): Promise<void> => clickNamed(page.locator(OPENERS), name);
  await click();
  const findings = await look(curious, name);
  findings.push(...(await openChoices(curious, name)));
  for (const item of await namesOf(page.locator(ITEMS))) {
    if (!isNew(curious, item)) continue;
    if ((await page.locator(ITEMS).count()) === 0) await click();
    await clickNamed(page.locator(ITEMS), item);
    findings.push(...(await look(curious, item)), ...(await openChoices(curious, item)));
    await closeAll(page);
  }
  await closeAll(page);
  return findings;
}

/** The lists of choices within a dialog. */
async function openChoices(curious: Curious, dialog: string): Promise<Finding[]> {
  const { page } = curious.window;
  const findings: Finding[] = [];
  for (const choice of await namesOf(page.locator(CHOICES))) {
    await clickNamed(page.locator(CHOICES), choice);
    findings.push(...(await look(curious, `${dialog}-${choice}`)));
    await page.keyboard.press("Escape");
    await page.locator("[role=listbox]").waitFor({ state: "hidden" });
  }
  return findings;
}

async function look({ window, shot, place }: Curious, what: string): Promise<Finding[]> {
  await window.settled();
  const name = `${place.name}-open-${what}`.replaceAll(/[^\p{L}\d]+/gu, "-");
  return inspectPage(window, { ...shot, name });
}

async function closeAll(page: Page): Promise<void> {
  for (let layers = 3; layers > 0 && (await page.locator(LAYERS).count()) > 0; layers -= 1) {
    await page.keyboard.press("Escape");
    await page.evaluate("attestInPage.nextFrame()");
  }
}

/** The names of what is there now, each once. */
async function namesOf(locator: Locator): Promise<string[]> {
  return [...new Set(await allNamesOf(locator))];
}

function allNamesOf(locator: Locator): Promise<string[]> {
  return locator.evaluateAll((elements: unknown) =>
    (globalThis as unknown as InPage).attestInPage.namesOf(elements),
  );
}

async function clickNamed(locator: Locator, name: string): Promise<void> {
  const index = (await allNamesOf(locator)).indexOf(name);
  if (index === -1) return;
  await locator.nth(index).click({ timeout: 5_000 });
}
