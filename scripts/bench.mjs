import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { buildOrExit, ROOT } from "./builds.mjs";

// Standard output belongs to the results: with --json its last line is one object.
await buildOrExit(["api"], console.error);
const vite = join(ROOT, "node_modules", "vite", "bin", "vite.js");
const built = spawnSync(process.execPath, [vite, "build", "--logLevel", "warn"], {
  cwd: join(ROOT, "test", "bench"),
  stdio: ["ignore", "ignore", "inherit"],
});
if (built.status !== 0) {
  process.exit(1);
}
await import("../test/bench/dist/bench.js");
