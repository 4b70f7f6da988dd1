import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/** What each bundle is made from, besides the shared rules and the lockfile. */
const SOURCES = {
  api: ["packages/api"],
  admin: ["packages/admin", "packages/api/schema.graphql"],
};
const COMMON = ["packages/shared", "pnpm-lock.yaml", "package.json", "tsconfig.json"];
const IGNORED = /^(node_modules|dist|\..*)$|\.test\.tsx?$/;

/** Builds those of the named packages whose sources changed since their last build, at the same time. */
export async function buildStale(names, say) {
  await Promise.all(names.filter(hasConfig).map((name) => buildOne(name, say)));
}

function hasConfig(name) {
  return existsSync(join(ROOT, "packages", name, "vite.config.ts"));
}

async function buildOne(name, say) {
  const stamp = join(ROOT, "packages", name, "dist", ".stamp");
  const hash = hashOf([...SOURCES[name], ...COMMON]);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) {
    return;
  }
  const startedAt = performance.now();
  await viteBuild(name);
  writeFileSync(stamp, hash);
  say(`Built ${name} in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`);
}

function hashOf(paths) {
  const hash = createHash("sha256");
  for (const file of paths.flatMap(filesUnder)) {
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(join(ROOT, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

function filesUnder(path) {
  if (!existsSync(join(ROOT, path))) {
    return [];
  }
  if (/\.(json|yaml|graphql)$/.test(path)) {
    return [path];
  }
  const entries = readdirSync(join(ROOT, path), { withFileTypes: true });
  return entries
    .filter((entry) => !IGNORED.test(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const inner = `${path}/${entry.name}`;
      return entry.isDirectory() ? filesUnder(inner) : [inner];
    });
}

/** Vite empties `dist`, and the stamp with it, so that a failed build is never taken for a fresh one. */
function viteBuild(name) {
  const vite = join(ROOT, "node_modules", "vite", "bin", "vite.js");
  const child = spawn(process.execPath, [vite, "build", "--logLevel", "warn"], {
    cwd: join(ROOT, "packages", name),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) {
        resolve();
      } else {
        reject(new Error(`Building ${name} failed.\n${output}`));
      }
    });
  });
}

/** Builds for a program that cannot go on without; says why and ends the process when it fails. */
export async function buildOrExit(names, say) {
  try {
    await buildStale(names, say);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
