import type { Migration } from "../platform/database/migrate.ts";

const files = import.meta.glob<string>("./*.up.sql", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** Every migration of this version, in order. */
export const MIGRATIONS: readonly Migration[] = Object.entries(files)
  .map(([path, up]) => ({ name: path.replace(/^\.\/|\.up\.sql$/g, ""), up }))
  .sort((a, b) => (a.name < b.name ? -1 : 1));
