import { defineConfig } from "vitest/config";

/** Long runs with things dying in them, by hand: `pnpm test:faults`. Nothing is tried twice here. */
export default defineConfig({
  test: {
    pool: "forks",
    fileParallelism: false,
    include: ["test/faults/**/*.test.ts"],
    testTimeout: 1_800_000,
    hookTimeout: 300_000,
  },
});
