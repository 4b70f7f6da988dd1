import { buildOrExit } from "./builds.mjs";

// Standard output belongs to the command: its last line may be JSON.
await buildOrExit(["api"], console.error);
process.setSourceMapsEnabled(true);
await import("../packages/api/dist/attest.js");
