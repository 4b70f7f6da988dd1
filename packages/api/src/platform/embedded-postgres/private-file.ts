import { renameSync, writeFileSync } from "node:fs";

/** Writes a file that only its owner may read, and that is never seen half written. */
export function writePrivateFile(path: string, content: string): void {
  writeFileSync(`${path}.new`, content, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}
