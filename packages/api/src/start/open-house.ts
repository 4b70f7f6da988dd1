import type { DataSource } from "typeorm";
import { MIGRATIONS } from "../migrations/index.ts";
import { MODULES } from "../modules.ts";
import { createDataSource, type EntityList } from "../platform/database/data-source.ts";
import { migrate } from "../platform/database/migrate.ts";
import { joinOrOpenDatabase } from "../platform/embedded-postgres/join-database.ts";
import { openDatabase, type OpenDatabase } from "../platform/embedded-postgres/open-database.ts";
import type { Environment } from "../platform/env.ts";
import { prepareJobSchema } from "../platform/jobs/prepare-job-schema.ts";
import { StartRefusal } from "../platform/start-refusal.ts";

/** The product's database, migrated and ready to be worked with. */
export interface House {
  readonly dataSource: DataSource;
  /** As the application's role. */
  readonly url: string;
  /** As the owner; the same as `url` where DATABASE_URL names the database. */
  readonly ownerUrl: string;
  /** The migrations applied now. */
  readonly migrated: readonly string[];
  readonly close: () => Promise<void>;
}

export interface OpenHouseOptions {
  readonly environment: Environment;
  readonly log: (sentence: string) => void;
  /** A command works beside a server that runs; a server has the data folder to itself. */
  readonly as: "SERVER" | "COMMAND";
}

/**
 * Opens the database of DATABASE_URL, or else the embedded one of the data folder, and brings it to this version.
 *
 * @throws StartRefusal in one sentence, when that cannot be
 */
export async function openHouse(options: OpenHouseOptions): Promise<House> {
  const database = await findDatabase(options);
  try {
    const migrated = await migrate(database.ownerUrl, MIGRATIONS);
    await prepareJobSchema(database.ownerUrl);
    const dataSource = createDataSource({ url: database.appUrl, entities: entities() });
    await dataSource.initialize();
    const close = async (): Promise<void> => {
      await dataSource.destroy();
      await database.stop();
    };
    return { dataSource, url: database.appUrl, ownerUrl: database.ownerUrl, migrated, close };
  } catch (error) {
    await database.stop();
    throw options.environment.databaseUrl === null ? error : refusalForUrl(error);
  }
}

function findDatabase({ environment, log, as }: OpenHouseOptions): Promise<OpenDatabase> {
  const { databaseUrl, dataDir } = environment;
  if (databaseUrl === null) {
    return as === "SERVER" ? openDatabase({ dataDir, log }) : joinOrOpenDatabase({ dataDir, log });
  }
  return Promise.resolve({
    ownerUrl: databaseUrl,
    appUrl: databaseUrl,
    stop: () => Promise.resolve(),
    joined: true,
  });
}

function entities(): EntityList {
  return MODULES.flatMap((module) => [...module.entities]) as EntityList;
}

/** What went wrong with a database that is not ours to start, without the address, which may hold a password. */
function refusalForUrl(error: unknown): unknown {
  if (error instanceof StartRefusal || !(error instanceof Error)) {
    return error;
  }
  const { code, errors } = error as { code?: string; errors?: readonly Error[] };
  const reason =
    error.message === "" ? (errors?.[0]?.message ?? code ?? "no reason given") : error.message;
  return new StartRefusal(
    `The database of DATABASE_URL cannot be used: ${reason.split("\n")[0] ?? reason}.`,
  );
}
