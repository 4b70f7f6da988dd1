import { setTimeout as sleep } from "node:timers/promises";
import { openKeptLines } from "./kept-lines.mjs";

// A client of `changes` that may die at any moment: it goes on behind the last cursor it has on disk.
const { FILE = "", URLS = "", COOKIE = "", START = "" } = process.env;
const { lines, keep } = openKeptLines(FILE);
const urls = URLS.split(" ");
const query = "query ($after: String) { changes(after: $after, first: 50) { edges { cursor } } }";
let after = lines.at(-1) ?? START;

for (let round = 0; ; round += 1) {
  const response = await fetch(`${urls[round % urls.length]}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie: COOKIE },
    body: JSON.stringify({ query, variables: { after } }),
  });
  // No data: the machine says that it is busy.
  const { data } = await response.json();
  for (const { cursor } of data?.changes.edges ?? []) {
    keep(cursor);
    after = cursor;
  }
  await sleep(20);
}
