import type { Locale } from "./open-window.ts";
import { ALLOWED_HAN, ALLOWED_WORDS, TRADE_WORDS } from "./allowed-words.ts";

/** Numbers, addresses and names of files are the same in every language. */
const NOT_WORDS = [
  /https?:\/\/\S+/g,
  /[\w.+*-]+@[\w.*-]+/g,
  /SR-\d{6}-\d+/g,
  /[A-Z]{2,4}-\d[\d-]*/g,
  /\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g,
  /\b[0-9a-f]{16,}\b/g,
  /\bv\d+\b/g,
  // A letter's subject is in both languages, as its reader's is not known.
  /(?<=\p{Script=Han}.*) \/ [A-Za-z][A-Za-z ,.?!'0-9-]*$/gu,
];
const KEY = /\b[a-z_-]+(\.[A-Za-z_-]+)+\b/;
const HALF_WIDTH = /\p{Script=Han}[,:;!?]\p{Script=Han}/u;
const ENUM = /\b[A-Z]{2,}(_[A-Z]+)+\b/;

const HAN = /\p{Script=Han}+/gu;

export interface Reading {
  readonly locale: Locale;
  /** Whether the server said these words: the company's data is in its own language whatever the page's. */
  readonly isData: (words: string) => boolean;
}

/** What nobody translated: keys and names of enumerations anywhere, and the page's own words in the other language. */
export function strangeWords(texts: readonly string[], reading: Reading): string[] {
  return firstOfEach(texts.flatMap((text) => strangeIn(text, reading)));
}

function strangeIn(text: string, { locale, isData }: Reading): string[] {
  const plain = NOT_WORDS.reduce((rest, pattern) => rest.replace(pattern, " "), text);
  const faults = [KEY, ENUM]
    .flatMap((pattern) => pattern.exec(plain)?.[0] ?? [])
    .map((found) => `untranslated: ${found}, as in "${shortened(text)}"`);
  if (faults.length > 0) {
    return faults;
  }
  return locale === "en" ? notEnglish(text, isData) : notChinese(text, plain);
}

function notEnglish(text: string, isData: Reading["isData"]): string[] {
  const words = (text.match(HAN) ?? []).filter((word) => !ALLOWED_HAN.has(word) && !isData(word));
  return words.map((word) => `not English: ${word}, as in "${shortened(text)}"`);
}

function notChinese(text: string, plain: string): string[] {
  const words = (plain.match(/[A-Za-z]{2,}/g) ?? []).filter(
    (word) => !ALLOWED_WORDS.has(word) && !TRADE_WORDS.has(word),
  );
  const found = words.length === 0 ? [] : [`not Chinese: ${[...new Set(words)].join(" ")}`];
  const typed = HALF_WIDTH.test(plain) ? ["half-width punctuation between Chinese words"] : [];
  return [...found, ...typed].map((fault) => `${fault}, as in "${shortened(text)}"`);
}

/** The first finding of each kind; a list repeats itself in every row. */
function firstOfEach(faults: readonly string[]): string[] {
  const byKind = new Map<string, string>();
  for (const fault of faults) {
    const kind = fault.split(", as in ")[0] ?? fault;
    byKind.set(kind, byKind.get(kind) ?? fault);
  }
  return [...byKind.values()];
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
