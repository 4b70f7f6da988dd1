import { freePort } from "../../browser/product.ts";
import { ContestantName, type Contestant } from "../contestant.ts";
import { namedUrl } from "../named-url.ts";
import { programOf } from "../places.ts";
import { nextMessage, startProgram, stopProgram } from "../start-program.ts";

/** How fast it could be: hand-written statements on `node:http`. */
export async function startLimit(databaseUrl: string): Promise<Contestant> {
  const name = ContestantName.LIMIT;
  const port = await freePort();
  const child = startProgram({
    args: [programOf("limit-server"), namedUrl(databaseUrl, name), String(port)],
  });
  await nextMessage(child);
  return {
    name,
    port,
    pid: child.pid ?? 0,
    applicationName: name,
    request: (scenario, variables) => ({
      path: `/${scenario.name}`,
      headers: {},
      body: JSON.stringify(variables),
    }),
    shape: (_scenario, body) => body,
    stop: () => stopProgram(child),
  };
}
