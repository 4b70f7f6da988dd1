import { join } from "node:path";

/** The repository, from the bundle in `test/bench/dist`. */
const ROOT = join(import.meta.dirname, "../../..");

/** Where the bench keeps its database; never in git. */
export const DATA = join(ROOT, ".bench");
export const RESULTS = join(ROOT, "test/bench/results");
export const PEER = join(ROOT, "test/bench/peer");

export type Program =
  "attest" | "load-client" | "live-client" | "limit-server" | "bare-live-server";

export function programOf(name: Program): string {
  return name === "attest"
    ? join(ROOT, "packages/api/dist/main.js")
    : join(ROOT, "test/bench/dist", `${name}.js`);
}
