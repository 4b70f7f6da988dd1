import "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** The superuser's URL of the run's PostgreSQL; its database is empty, clones are made beside it. */
    ownerUrl: string;
    /** The built product with the demo company, maybe still starting. */
    product: { readonly url: string; readonly dataDir: string };
  }
}
