/** A record's number as people write it: any case, with or without its hyphens, but never inside a longer word. */
const NUMBER =
  /(?<![A-Za-z0-9])SR[-\u2010-\u2015\u2212\uff0d ]?(\d{6})[-\u2010-\u2015\u2212\uff0d ]?(\d{4,})(?![A-Za-z0-9])/gi;

/** The record numbers a text names, each once, in order, as we write them: `SR-202611-0001`. */
export function recordNumbersIn(text: string): string[] {
  const found = [...text.matchAll(NUMBER)].map(([, month = "", n = ""]) => `SR-${month}-${n}`);
  return [...new Set(found)];
}
