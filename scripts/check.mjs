import { spawn } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "./builds.mjs";

const bin = (name) => join(ROOT, "node_modules", ".bin", name);

const CHECKS = [
  ["format", bin("prettier"), "--check", "."],
  ["types of the api and the tests", bin("tsc"), "-p", ".", "--noEmit"],
  ["types of shared", bin("tsc"), "-p", "packages/shared", "--noEmit"],
  ["types of admin", bin("tsc"), "-p", "packages/admin", "--noEmit"],
  ["lint", bin("eslint"), "."],
  ["boundaries", bin("depcruise"), "--config", ".dependency-cruiser.cjs", "packages", "test"],
  ["dead code", bin("knip")],
  ["schema snapshot", process.execPath, "scripts/attest.mjs", "emit-schema", "--check"],
  ["architecture and rules index", bin("vitest"), "run", "test/architecture"],
];

const failed = [];
for (const [name, ...command] of CHECKS) {
  const startedAt = performance.now();
  const { passed, output } = await run(command);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${passed ? "ok    " : "FAILED"} ${name} (${seconds} s)`);
  if (!passed) {
    failed.push(name);
    console.log(output);
  }
}
console.log(failed.length === 0 ? "Everything holds." : `Failed: ${failed.join(", ")}.`);
process.exit(failed.length === 0 ? 0 : 1);

function run([command, ...args]) {
  const child = spawn(command, args, { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (output += chunk));
  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ passed: false, output: error.message }));
    child.on("close", (code) => resolve({ passed: code === 0, output }));
  });
}
