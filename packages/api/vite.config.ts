import { defineConfig } from "vite";

/** One bundle a program: the workspace's own packages are inlined, everything from the registry stays outside. */
export default defineConfig({
  ssr: { noExternal: [/^@attest\//] },
  build: {
    ssr: true,
    outDir: "dist",
    target: "node20",
    sourcemap: true,
    rollupOptions: {
      input: { main: "src/main.ts", attest: "src/commands/attest.ts" },
      output: { entryFileNames: "[name].js" },
    },
  },
});
