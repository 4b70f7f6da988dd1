import { createServer } from "node:http";
import { openKeptLines } from "./kept-lines.mjs";

// A receiver that may die at any moment, also between keeping an event and saying so: by its id it knows what it has.
const { FILE = "", PORT = "" } = process.env;
const { lines, keep } = openKeptLines(FILE);
const known = new Set(lines);

createServer((request, response) => {
  request.resume();
  request.on("end", () => {
    const id = String(request.headers["webhook-id"]);
    if (!known.has(id)) {
      keep(id);
      known.add(id);
    }
    response.writeHead(204).end();
  });
}).listen(Number(PORT), "127.0.0.1");
