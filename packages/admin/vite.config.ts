import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const API = "http://localhost:4000";
const FOLDER = "node_modules/";

/** Two pages: the console and the customers' portal. Only React is shared between them. */
export default defineConfig({
  plugins: [react()],
  build: {
    outDir: "dist",
    target: "es2022",
    chunkSizeWarningLimit: 900,
    rollupOptions: {
      input: { console: "index.html", portal: "portal/index.html" },
      output: { manualChunks: chunkOf },
    },
  },
  server: { proxy: { "/graphql": { target: API, ws: true } } },
});

/** pnpm's paths carry the names of peers as well, so only what follows the last `node_modules/` says the package. */
function chunkOf(path: string): string | undefined {
  const at = path.lastIndexOf(FOLDER);
  if (at < 0) {
    return undefined;
  }
  const name = path.slice(at + FOLDER.length);
  if (/^(react|react-dom|scheduler)\//.test(name)) {
    return "react";
  }
  if (/^(@mui\/(material|system|styled-engine|utils|private-theming)|@emotion)\//.test(name)) {
    return "mui";
  }
  if (/^(@apollo|graphql|graphql-ws|graphql-tag|zen-observable-ts|optimism|@wry)\//.test(name) || name.startsWith("graphql/")) {
    return "graphql";
  }
  return undefined;
}
