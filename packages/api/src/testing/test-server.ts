import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import { MODULES } from "../modules.ts";
import { identify as identifyByDatabase } from "../modules/account/identify.service.ts";
import type { Identified } from "../platform/create-context.ts";
import { readEnvironment } from "../platform/env.ts";
import { createApiSchema } from "../platform/graphql/create-api-schema.ts";
import { JournalFeed } from "../platform/feed/journal-feed.ts";
import { createServer } from "../platform/http/create-server.ts";
import type { Credentials } from "../platform/http/credentials.ts";
import { createLog } from "../platform/log.ts";
import type { ApiModule } from "../platform/module.ts";
import { createBuilders, type Builders } from "./build.ts";
import { openTestDatabase, type TestDatabase } from "./test-database.ts";

export interface TestServer extends TestDatabase {
  readonly server: FastifyInstance;
  readonly feed: JournalFeed;
  readonly build: Builders;
  /** Starts to listen on a free port, for what needs a real connection. */
  readonly listen: () => Promise<string>;
}

export interface TestServerOptions {
  readonly modules?: readonly ApiModule[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly identify?: (credentials: Credentials) => Promise<Identified>;
  /** One that is there already and stays whoever's it is; default: one of the server's own. */
  readonly database?: TestDatabase;
}

/** The whole HTTP server on a database of one's own; `server.inject` answers without a port. */
export async function openTestServer({
  modules = MODULES,
  environment = {},
  identify,
  database: given,
}: TestServerOptions = {}): Promise<TestServer> {
  const database = given ?? (await openTestDatabase(modules));
  const { dataSource } = database;
  const settings = readEnvironment({
    DEMO: "off",
    LOG_LEVEL: "silent",
    RATE_LIMIT: "off",
    ...environment,
  });
  const feed = new JournalFeed({ dataSource, url: database.url });
  await feed.start();
  const server = await createServer({
    feed,
    dataSource,
    environment: settings,
    schema: createApiSchema(modules),
    modules,
    routes: modules.flatMap(({ addRoutes }) => addRoutes ?? []),
    identify: identify ?? ((credentials) => identifyByDatabase(dataSource, credentials)),
    log: createLog(settings.logLevel),
  });
  return {
    ...database,
    server,
    feed,
    build: createBuilders(dataSource),
    listen: async () => {
      await server.listen({ port: 0, host: "127.0.0.1" });
      return `http://127.0.0.1:${String((server.server.address() as AddressInfo).port)}`;
    },
    close: async () => {
      await server.close();
      await feed.stop();
      await (given === undefined ? database.close() : undefined);
    },
  };
}
