import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const FONTS = dirname(
  createRequire(import.meta.url).resolve("@expo-google-fonts/noto-sans-sc/package.json"),
);
const CACHE = join(import.meta.dirname, "../../.cache/fonts");

/** The weights that the pages use; each file has ten megabytes. */
const WEIGHTS = ["400Regular", "500Medium", "600SemiBold", "700Bold"];

/** Writes a fontconfig file by which a browser knows Noto Sans SC and no font of the machine. @returns its path */
export function writeFontConfig(): string {
  mkdirSync(CACHE, { recursive: true });
  const path = join(CACHE, "fonts.conf");
  const folders = WEIGHTS.map((weight) => `<dir>${join(FONTS, weight)}</dir>`);
  const family = `<alias><family>sans-serif</family><prefer><family>Noto Sans SC</family></prefer></alias>`;
  writeFileSync(
    path,
    `<?xml version="1.0"?><fontconfig>${folders.join("")}<cachedir>${CACHE}</cachedir>${family}</fontconfig>\n`,
  );
  return path;
}
