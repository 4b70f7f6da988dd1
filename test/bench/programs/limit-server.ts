import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { Pool } from "pg";
import { LIMIT_ANSWERS } from "../limit/answers.ts";

/** The limit: hand-written prepared statements on bare `node:http`; nobody is asked who they are. */
const [url = "", port = "0"] = process.argv.slice(2);
const pool = new Pool({ connectionString: url, max: 20, options: "-c timezone=Asia/Shanghai" });

const server = createServer((request, response) => {
  void answer(request, response).catch((error: unknown) => {
    console.error(error);
    response.writeHead(500).end();
  });
});
server.listen(Number(port), "127.0.0.1", () => process.send?.("ready"));
process.on("disconnect", () => process.exit(0));

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
  }
  const variables = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, string>;
  const find = LIMIT_ANSWERS[(request.url ?? "").slice(1)];
  if (find === undefined) {
    response.writeHead(404).end();
    return;
  }
  const body = Buffer.from(JSON.stringify(await find(pool, variables)));
  response.writeHead(200, {
    "content-type": "application/json",
    "content-length": body.length,
  });
  response.end(body);
}
