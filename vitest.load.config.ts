import { defineConfig } from "vitest/config";

/** By hand and with nothing beside it: a minute of load on an open list, and a tour of everything that opens. */
export default defineConfig({
  test: {
    pool: "forks",
    include: ["test/live/*.load.ts", "test/browser/*.tour.ts"],
    globalSetup: ["test/browser/shared-product.ts"],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
