import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { processIdentity } from "./process-identity.ts";

/** Either the file is ours until `release`, or a living process holds it. */
export type Claim =
  | { readonly outcome: "OURS"; readonly release: () => void }
  | { readonly outcome: "HELD"; readonly pid: number };

/**
 * Claims a file for this process. A claim left by a process that no longer lives is taken over, also when another
 * process has its number by now.
 */
export function claimFile(path: string): Claim {
  const mine = `${path}.${String(process.pid)}`;
  writeFileSync(mine, JSON.stringify({ pid: process.pid, identity: processIdentity(process.pid) }));
  try {
    return linkClaim(mine, path);
  } finally {
    rmSync(mine, { force: true });
  }
}

/** The living process that holds the file, or undefined. */
export function claimHolder(path: string): number | undefined {
  try {
    const claim = JSON.parse(readFileSync(path, "utf8")) as { pid: number; identity?: string };
    return processIdentity(claim.pid) === claim.identity ? claim.pid : undefined;
  } catch {
    return undefined;
  }
}

function linkClaim(mine: string, path: string): Claim {
  const holder = claimHolder(path);
  if (holder !== undefined) {
    return { outcome: "HELD", pid: holder };
  }
  rmSync(path, { force: true });
  try {
    // A link appears whole or not at all, so that two starts at the same moment cannot both win.
    linkSync(mine, path);
  } catch (error) {
    const winner = claimHolder(path);
    if (winner === undefined) {
      throw error;
    }
    return { outcome: "HELD", pid: winner };
  }
  return {
    outcome: "OURS",
    release: () => {
      rmSync(path, { force: true });
    },
  };
}
