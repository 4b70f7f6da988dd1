/** Latin words that belong into a Chinese page: names, and what a Chinese engineer says in Latin letters too. */
export const ALLOWED_WORDS: ReadonlySet<string> = new Set([
  // The product, and the name of the other language in its switch.
  ..."Attest EN English".split(" "),
  // Names of things on a keyboard.
  ..."Ctrl Enter Esc Tab Shift".split(" "),
  // Channels and letters.
  ..."QQ IP URL ID".split(" "),
]);

/** What people of the demo company's trades write in Latin letters in the middle of a Chinese sentence. */
export const TRADE_WORDS: ReadonlySet<string> = new Set(
  "AGV CA CT ERP ETC HDMI ITSS MB MES OEE PLC SCADA SIM UKey".split(" "),
);

/** Chinese words that belong into an English page: the product's own name, and that of the other language. */
export const ALLOWED_HAN: ReadonlySet<string> = new Set(["质信", "中文", "中"]);
