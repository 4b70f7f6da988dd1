import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { environmentWith } from "../environment.ts";

const CACHE = join(import.meta.dirname, "../../.cache");
const run = promisify(execFile);

/** Run by a Node of its own, because the package reads TMPDIR and the name of its cloud when it is loaded. */
const UNPACK = `import chromium from "@sparticuz/chromium"; await chromium.executablePath();`;

/**
 * Unpacks the browser that @sparticuz/chromium brings, and the libraries it needs, once per checkout.
 *
 * @returns its path and what has to be in its environment
 */
export async function unpackChromium(): Promise<{
  readonly executablePath: string;
  readonly environment: Readonly<Record<string, string>>;
}> {
  const folder = join(CACHE, "chromium-147.0.0");
  if (!existsSync(folder)) {
    await unpackInto(folder);
  }
  return {
    executablePath: join(folder, "chromium"),
    environment: { LD_LIBRARY_PATH: join(folder, "al2023/lib") },
  };
}

/** Beside it first, so that whoever looks meanwhile finds all of it or nothing. */
async function unpackInto(folder: string): Promise<void> {
  mkdirSync(CACHE, { recursive: true });
  const draft = mkdtempSync(join(CACHE, "chromium-draft-"));
  await run(process.execPath, ["--input-type=module", "--eval", UNPACK], {
    cwd: import.meta.dirname,
    env: environmentWith({ TMPDIR: draft, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" }),
  });
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) {
      throw error;
    }
  }
}
