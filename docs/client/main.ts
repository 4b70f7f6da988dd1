import { argv, env } from "node:process";
import { followChanges } from "./follow-changes.ts";

/** `ATTEST_KEY=… node main.ts http://localhost:4000 changes.jsonl`: follows until it is stopped. */
const [, , url = "http://localhost:4000", file = "changes.jsonl"] = argv;
await followChanges({
  url,
  key: env["ATTEST_KEY"] ?? "",
  file,
  onChange: ({ node }) => console.log(node.seq, node.action, node.target),
});
