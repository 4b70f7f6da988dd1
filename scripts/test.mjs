import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildOrExit, ROOT } from "./builds.mjs";

await buildOrExit(["api", "admin"], console.log);
// The terminal sends Ctrl-C to the runner too; it stops by itself and we report what it did.
process.on("SIGINT", () => undefined);
const folder = mkdtempSync(join(tmpdir(), "attest-results-"));
const file = join(folder, "results.json");
const { status } = runVitest(file);
const counts = countTests(file, status);
rmSync(folder, { recursive: true });
console.log(lastLine(counts));
process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1);

function runVitest(outputFile) {
  const vitest = join(ROOT, "node_modules", "vitest", "vitest.mjs");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${outputFile}`];
  const filters = process.argv.slice(2).filter((argument) => argument !== "--");
  const args = [vitest, "run", ...reporters, ...filters];
  return spawnSync(process.execPath, args, { cwd: ROOT, stdio: "inherit" });
}

/** A file that could not be loaded, and a run that broke without a failed test, count as one failure each. */
function countTests(resultsFile, exitCode) {
  if (!existsSync(resultsFile)) {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const results = JSON.parse(readFileSync(resultsFile, "utf8"));
  const broken = results.testResults.filter(
    (suite) =>
      suite.status === "failed" && !suite.assertionResults.some((test) => test.status === "failed"),
  );
  const failed = results.numFailedTests + broken.length;
  return {
    passed: results.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: results.numPendingTests + results.numTodoTests,
  };
}

function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped === 0 ? "" : `, ${skipped} skipped`}`;
}
