import { defineConfig } from "vite";

/** The bench's programs, each a file of its own: the contest, the clients, and the bare servers it compares with. */
export default defineConfig({
  root: import.meta.dirname,
  ssr: { noExternal: [/^@attest\//] },
  build: {
    ssr: true,
    outDir: "dist",
    emptyOutDir: true,
    target: "node20",
    rollupOptions: {
      input: {
        bench: "main.ts",
        "load-client": "programs/load-client.ts",
        "live-client": "programs/live-client.ts",
        "limit-server": "programs/limit-server.ts",
        "bare-live-server": "programs/bare-live-server.ts",
      },
      output: { entryFileNames: "[name].js" },
    },
  },
});
