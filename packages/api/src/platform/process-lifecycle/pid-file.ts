import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { claimFile } from "../claim-file.ts";

/**
 * Writes `attest.pid`, the process to signal, into the data folder. A second instance on the same folder (with a
 * DATABASE_URL) leaves the file to the first.
 *
 * @returns removes the file again, if it is ours
 */
export function writePidFile(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, "attest.pid");
  const claim = claimFile(join(dataDir, "attest.lock"));
  if (claim.outcome === "HELD") {
    return () => undefined;
  }
  writeFileSync(path, `${String(process.pid)}\n`);
  return () => {
    rmSync(path, { force: true });
    claim.release();
  };
}
