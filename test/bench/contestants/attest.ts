import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort, waitUntilReady } from "../../browser/product.ts";
import { ContestantName, type Contestant } from "../contestant.ts";
import { graphqlBody, shapeOf } from "../graphql-body.ts";
import { programOf } from "../places.ts";
import { startProgram, stopProgram } from "../start-program.ts";
import { namedUrl } from "../named-url.ts";

/** As many people ask as it takes to stay within what one person may spend. */
export const READERS = 200;

/** The session of the n-th reader, as the filling made it. */
export function sessionOf(n: number): string {
  return `attest=bench-session-${String((n % READERS) + 1)}`;
}

/** The product as it is built and shipped: sessions, access table, limits, log. Only the jobs rest, since the others have none. */
export async function startAttest(
  databaseUrl: string,
  { name, profile }: { readonly name: ContestantName; readonly profile?: string },
): Promise<Contestant> {
  const dataDir = mkdtempSync(join(tmpdir(), "attest-bench-"));
  const port = await freePort();
  const url = `http://localhost:${String(port)}`;
  const child = startProgram({
    args: [
      ...(profile === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${profile}`]),
      programOf("attest"),
    ],
    environment: {
      PORT: String(port),
      PUBLIC_URL: url,
      DATA_DIR: dataDir,
      DATABASE_URL: namedUrl(databaseUrl, name),
      DEMO: "off",
      WORKER: "off",
      SMTP_RECEIVER_PORT: "off",
      SMTP_URL: undefined,
      IMAP_URL: undefined,
      LOG_LEVEL: "info",
      RATE_LIMIT: "on",
      READ_PLAN: name === ContestantName.ATTEST ? "on" : "off",
    },
  });
  await waitUntilReady({ url, dataDir });
  return {
    name,
    port,
    pid: child.pid ?? 0,
    applicationName: name,
    request: ({ attest }, variables, n) => ({
      path: "/graphql",
      headers: { cookie: sessionOf(n) },
      body: graphqlBody(attest, variables),
    }),
    shape: ({ attest }, body) => shapeOf(attest, body),
    stop: async () => {
      await stopProgram(child);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
