import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const API = "http://localhost:4000";

/**
 * Three pages: the console, the customers' portal and GraphiQL; React is all they share of others' code. pnpm's paths carry the
 * names of peers as well, so a group looks only behind the last `node_modules/`.
 */
export default defineConfig({
  plugins: [react()],
  // GraphiQL's editor works in module workers of our own address.
  worker: { format: "es" },
  build: {
    outDir: "dist",
    target: "es2022",
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      // Directives for React's own compiler, in GraphiQL's libraries.
      onwarn: (warning, warn) => {
        if (warning.code !== "MODULE_LEVEL_DIRECTIVE") warn(warning);
      },
      input: {
        console: "index.html",
        portal: "portal/index.html",
        graphiql: "graphiql/index.html",
      },
      output: {
        codeSplitting: {
          groups: [
            {
              name: "react",
              test: /node_modules\/(react|react-dom|scheduler)\/(?!.*node_modules\/)/,
              priority: 30,
            },
            {
              // By itself: the portal has no other GraphQL.
              name: "live",
              test: /node_modules\/graphql-ws\/(?!.*node_modules\/)/,
              priority: 30,
            },
            {
              name: "graphql",
              test: /node_modules\/(@apollo|graphql|graphql-tag|optimism|@wry)\/(?!.*node_modules\/)/,
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
