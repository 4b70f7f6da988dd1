/** Latin words that belong into a Chinese page: names, and what a Chinese engineer says in Latin letters too. */
export const ALLOWED_WORDS: ReadonlySet<string> = new Set([
  // The product, and the name of the other language in its switch.
  ..."Attest EN English".split(" "),
  // Names of things on a keyboard.
  ..."Ctrl Enter Esc Tab Shift".split(" "),
  // Channels and letters.
  ..."QQ IP URL ID".split(" "),
]);

/**
 * What customers and engineers write themselves, in subjects, conversations and forms: a word of the trade in Latin
 * letters is right there, and a sentence in English would still be found.
 */
export const TRADE_WORDS: ReadonlySet<string> = new Set<string>([]);
