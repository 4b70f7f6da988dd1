import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const API = "http://localhost:4000";

/**
 * Two pages: the console and the customers' portal; React is all they share of others' code. pnpm's paths carry the
 * names of peers as well, so a group looks only behind the last `node_modules/`.
 */
export default defineConfig({
  plugins: [react()],
  build: {
    outDir: "dist",
    target: "es2022",
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      input: { console: "index.html", portal: "portal/index.html" },
      output: {
        codeSplitting: {
          groups: [
            {
              name: "react",
              test: /node_modules\/(react|react-dom|scheduler)\/(?!.*node_modules\/)/,
              priority: 30,
            },
            {
              name: "graphql",
              test: /node_modules\/(@apollo|graphql|graphql-ws|graphql-tag|optimism|@wry)\/(?!.*node_modules\/)/,
              priority: 20,
            },
            {
              name: "mui",
              test: /node_modules\/(@mui\/(?!icons)|@emotion\/)(?!.*node_modules\/)/,
              priority: 10,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { "/graphql": { target: API, ws: true } } },
});
