import { createClient } from "graphql-ws";
import WebSocket from "ws";
import { openKeptLines } from "./kept-lines.mjs";

// A subscriber that may die at any moment: it subscribes again behind the last event it has on disk, at either instance.
const { FILE = "", URLS = "", COOKIE = "", START = "" } = process.env;
const { lines, keep } = openKeptLines(FILE);
const urls = URLS.split(" ");
const url = urls[lines.length % urls.length].replace("http", "ws");

class SignedInSocket extends WebSocket {
  constructor(address, protocol) {
    super(address, protocol, { headers: { cookie: COOKIE } });
  }
}

const client = createClient({ url: `${url}/graphql`, webSocketImpl: SignedInSocket });
const query = "subscription ($after: String) { serviceRecordOpened(after: $after) { cursor } }";
for await (const { data } of client.iterate({
  query,
  variables: { after: lines.at(-1) ?? START },
})) {
  keep(data.serviceRecordOpened.cursor);
}
