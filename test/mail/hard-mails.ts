import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL("../../../shared/data/mail", import.meta.url));

/** Whether the mails that are hard to read lie beside the project. */
export const HAS_HARD_MAILS = existsSync(FOLDER);

/** One of them. */
export interface HardMail {
  readonly path: string;
  readonly raw: Buffer;
}

/** All of them, in the order of their names. */
export function hardMails(): HardMail[] {
  return readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(eml|txt)$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
    .map((path) => ({ path: path.slice(FOLDER.length + 1), raw: readFileSync(path) }));
}
