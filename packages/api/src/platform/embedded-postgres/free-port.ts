import { once } from "node:events";
import { readFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";

/** A free port on the loopback address: the one of the last run, read from its URL, when nobody has taken it. */
export async function portForRun(lastUrlFile: string): Promise<number> {
  const last = lastPort(lastUrlFile);
  return (last === 0 ? undefined : await tryPort(last)) ?? (await tryPort(0)) ?? 0;
}

function lastPort(lastUrlFile: string): number {
  try {
    return Number(new URL(readFileSync(lastUrlFile, "utf8").trim()).port);
  } catch {
    return 0;
  }
}

async function tryPort(port: number): Promise<number | undefined> {
  const server = createServer();
  try {
    server.listen({ port, host: "127.0.0.1", exclusive: true });
    await once(server, "listening");
    return (server.address() as AddressInfo).port;
  } catch {
    return undefined;
  } finally {
    server.close();
  }
}
