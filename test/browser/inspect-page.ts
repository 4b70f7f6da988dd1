import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { findAxe } from "./check-axe.ts";
import type { Locale, Theme, Width, Window } from "./open-window.ts";
import { strangeWords } from "./strange-words.ts";

const SCREENSHOTS = join(import.meta.dirname, "screenshots");
mkdirSync(SCREENSHOTS, { recursive: true });

/** Whose page it is, how it is shown, and its name. */
export interface Shot {
  readonly locale: Locale;
  readonly width: Width;
  readonly theme?: Theme;
  readonly account: string;
  readonly name: string;
}

export interface Finding {
  readonly fault: string;
  readonly where: string;
}

/** Everything wrong with the page as it stands, and a picture of it. */
export async function inspectPage(window: Window, shot: Shot): Promise<Finding[]> {
  const { page, server, troubles } = window;
  const { locale, width, name } = shot;
  await page.screenshot({ path: join(SCREENSHOTS, `${pictureName(shot)}.png`) });
  const texts = await page.evaluate<string[]>("attestInPage.texts()");
  // What stands on the page had come by then, also where it came while the picture was taken.
  await server.heard();
  const faults = [
    ...strangeWords(texts, { locale, isData: server.said }),
    ...(width === 390 ? await page.evaluate<string[]>("attestInPage.overflow()") : []),
    ...(await findNewAxe(window, shot)),
    ...troubles.splice(0),
  ];
  return faults.map((fault) => ({ fault, where: `${name} at ${String(width)}` }));
}

/** Each finding once, with the pages that have it. */
export function summary(findings: readonly Finding[]): string[] {
  const places = new Map<string, string[]>();
  for (const { fault, where } of findings) {
    places.set(fault, [...(places.get(fault) ?? []), where]);
  }
  return [...places].map(([fault, where]) => `${fault} (${[...new Set(where)].join(", ")})`);
}

function pictureName({ account, name, locale, width, theme = "light" }: Shot): string {
  const dark = theme === "dark" ? ["dark"] : [];
  return [account, name, locale, String(width), ...dark].join("-");
}

/** The kinds of elements that were found in order on a page, whoever looked at it. */
const sound = new Map<string, Set<string>>();

/** Axe, unless it has found this page in order with all its kinds of elements when somebody else looked at it. */
async function findNewAxe({ page }: Window, shot: Shot): Promise<string[]> {
  const { locale, width, theme = "light", name } = shot;
  const place = [name, locale, width, theme].join(" ");
  const known = sound.get(place) ?? new Set();
  const kinds = await page.evaluate<string[]>("attestInPage.kinds()");
  if (kinds.every((kind) => known.has(kind))) {
    return [];
  }
  const faults = await findAxe(page);
  if (faults.length === 0) {
    sound.set(place, new Set([...known, ...kinds]));
  }
  return faults;
}
