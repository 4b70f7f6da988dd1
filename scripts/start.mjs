import { buildOrExit } from "./builds.mjs";

await buildOrExit(["api", "admin"], console.log);
process.setSourceMapsEnabled(true);
// In this very process, so that signals reach the program and not a parent.
await import("../packages/api/dist/main.js");
