import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "../../browser/product.ts";
import { ContestantName, type Contestant } from "../contestant.ts";
import { graphqlBody, shapeOf } from "../graphql-body.ts";
import { namedUrl } from "../named-url.ts";
import { PEER } from "../places.ts";
import { nextMessage, startProgram, stopProgram } from "../start-program.ts";

const NODE = join(PEER, "node_modules/node/bin/node");

/** PostGraphile 5 on the same database, on the Node it asks for; nobody is asked who they are. */
export async function startPostgraphile(databaseUrl: string): Promise<Contestant> {
  await install();
  const name = ContestantName.POSTGRAPHILE;
  const port = await freePort();
  const child = startProgram({
    node: NODE,
    args: ["server.mjs", namedUrl(databaseUrl, name), String(port)],
    cwd: PEER,
  });
  await nextMessage(child);
  return {
    name,
    port,
    pid: child.pid ?? 0,
    applicationName: name,
    request: ({ postgraphile }, variables) => ({
      path: "/graphql",
      headers: {},
      body: graphqlBody(postgraphile, variables),
    }),
    shape: ({ postgraphile }, body) => shapeOf(postgraphile, body),
    stop: () => stopProgram(child),
  };
}

/** Once, from the lockfile beside it. */
async function install(): Promise<void> {
  if (existsSync(NODE) && existsSync(join(PEER, "node_modules/postgraphile"))) {
    return;
  }
  console.error("Installing PostGraphile and its Node.");
  await run("npm", ["ci", "--no-audit", "--no-fund"]);
  if (!existsSync(NODE)) {
    // Where npm runs no install scripts, the program is fetched by the package's own.
    await run("npm", ["rebuild", "node", "--foreground-scripts"]);
  }
}

async function run(command: string, args: readonly string[]): Promise<void> {
  const child = spawn(command, args, { cwd: PEER, stdio: ["ignore", "ignore", "inherit"] });
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0) {
    throw new Error(`${command} ${args.join(" ")} failed in test/bench/peer.`);
  }
}
