import { defineConfig } from "vitest/config";

/** A minute of load on an open list, by hand and with nothing beside it: `pnpm test:live-load`. */
export default defineConfig({
  test: {
    pool: "forks",
    include: ["test/live/*.load.ts"],
    globalSetup: ["test/browser/shared-product.ts"],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
