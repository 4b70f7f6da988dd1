import { join } from "node:path";

export interface DataPaths {
  readonly dataDir: string;
  readonly cluster: string;
  readonly clusterInTheMaking: string;
  readonly log: string;
  readonly secrets: string;
  readonly passwordFile: string;
  /** The application role's URL; it exists while the database runs. */
  readonly databaseUrl: string;
  /** The owner's URL; it stays, because the next start reuses its port. */
  readonly ownerUrl: string;
  /** Held by the process that started the database. */
  readonly claim: string;
}

/** Where everything of the embedded database lies. */
export function dataPaths(dataDir: string): DataPaths {
  return {
    dataDir,
    cluster: join(dataDir, "postgres"),
    clusterInTheMaking: join(dataDir, "postgres.new"),
    log: join(dataDir, "postgres.log"),
    secrets: join(dataDir, "secrets.json"),
    passwordFile: join(dataDir, "postgres.password"),
    databaseUrl: join(dataDir, "database-url"),
    ownerUrl: join(dataDir, "owner-url"),
    claim: join(dataDir, "database.lock"),
  };
}
