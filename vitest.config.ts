import { createRequire } from "node:module";
import { defineConfig, type ViteUserConfig } from "vitest/config";

const require = createRequire(import.meta.url);

/** What needs the built product with the demo company, started once for all of it. */
const ON_THE_PRODUCT = ["test/browser/**/*.test.ts", "test/live/**/*.test.ts"];

const COMMON: ViteUserConfig = {
  // Vite resolves `graphql` to its ESM build while the libraries load the CommonJS one: two copies, and `instanceof` fails.
  resolve: { alias: [{ find: /^graphql$/, replacement: require.resolve("graphql") }] },
};

export default defineConfig({
  test: {
    pool: "forks",
    maxWorkers: 2,
    projects: [
      {
        ...COMMON,
        test: {
          name: "house",
          include: [
            "packages/*/src/**/*.test.ts",
            "packages/admin/portal/**/*.test.ts",
            "test/**/*.test.ts",
          ],
          exclude: ["**/node_modules/**", "test/faults/**", ...ON_THE_PRODUCT],
          globalSetup: ["test/global-setup.ts"],
          // A machine busy with something else may miss a bound once; a defect fails every time.
          retry: 1,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        ...COMMON,
        test: {
          name: "product",
          include: ON_THE_PRODUCT,
          globalSetup: ["test/browser/shared-product.ts"],
          retry: 2,
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
