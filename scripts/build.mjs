import { buildOrExit } from "./builds.mjs";

await buildOrExit(["api", "admin"], console.log);
