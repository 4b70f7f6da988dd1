import type { GraphQLSchema } from "graphql";
import { moduleDueWork, moduleJobs } from "../module-jobs.ts";
import { MODULES } from "../modules.ts";
import { identify } from "../modules/account/identify.service.ts";
import { dueWorkTicks } from "../platform/due-work.ts";
import type { Environment } from "../platform/env.ts";
import { JournalFeed } from "../platform/feed/journal-feed.ts";
import { createApiSchema } from "../platform/graphql/create-api-schema.ts";
import { assertPolicyComplete } from "../platform/graphql/guard-fields.ts";
import type { Identified } from "../platform/create-context.ts";
import type { Credentials } from "../platform/http/credentials.ts";
import { rememberIdentity } from "../platform/http/remember-identity.ts";
import { createServer, poolCounts } from "../platform/http/create-server.ts";
import { HOUSE_KEEPING } from "../platform/jobs/house-keeping.ts";
import { startWorker } from "../platform/jobs/start-worker.ts";
import type { Log } from "../platform/log.ts";
import { createMetrics } from "../platform/metrics.ts";
import type { Lifecycle } from "../platform/process-lifecycle/lifecycle.ts";
import { StartRefusal } from "../platform/start-refusal.ts";
import type { House } from "./open-house.ts";

export interface ProductOptions {
  readonly house: House;
  readonly environment: Environment;
  readonly log: Log;
  readonly lifecycle: Lifecycle;
}

/** Starts the jobs, then the server, as far as this process is to have them. */
export async function startProduct(options: ProductOptions): Promise<void> {
  const { environment } = options;
  // Before anything works: a house that may not serve must not half stand.
  const schema = checkedSchema();
  if (environment.worker !== "off") {
    startJobs(options);
    await openServices(options);
  }
  if (environment.worker !== "only") {
    await startServer(options, schema);
  }
}

/** @throws Error when a field has no line in the access table: nothing is served that nobody decided about */
function checkedSchema(): GraphQLSchema {
  const schema = createApiSchema(MODULES);
  assertPolicyComplete(schema);
  return schema;
}

function startJobs({ house, environment, log, lifecycle }: ProductOptions): void {
  const worker = startWorker({
    url: house.url,
    dataSource: house.dataSource,
    environment,
    handlers: { ...HOUSE_KEEPING.jobs, ...moduleJobs() },
    ticks: [
      ...HOUSE_KEEPING.ticks,
      ...MODULES.flatMap(({ ticks }) => ticks ?? []),
      ...dueWorkTicks(moduleDueWork()),
    ],
    log,
  });
  lifecycle.onStop("the jobs", worker.stop);
}

/** What listens or watches by itself, such as the door for mail. */
async function openServices({ house, environment, log, lifecycle }: ProductOptions): Promise<void> {
  const { dataSource } = house;
  for (const { name, services } of MODULES) {
    for (const open of services ?? []) {
      lifecycle.onStop(name, await open({ dataSource, environment, log }));
    }
  }
}

async function startServer(
  { house, environment, log, lifecycle }: ProductOptions,
  schema: GraphQLSchema,
): Promise<void> {
  const { dataSource } = house;
  const metrics = createMetrics(() => poolCounts(dataSource));
  const feed = new JournalFeed({
    dataSource,
    onRead: (seconds) => metrics.feedLag.set(seconds),
    url: house.url,
    onTrouble: (error) => log.warn({ err: error }, "the live feed cannot read the journal"),
  });
  await feed.start();
  lifecycle.onStop("the live feed", () => feed.stop());
  const whoever = (credentials: Credentials): Promise<Identified> =>
    identify(dataSource, credentials);
  const server = await createServer({
    dataSource,
    environment,
    modules: MODULES,
    schema,
    feed,
    routes: MODULES.flatMap(({ addRoutes }) => addRoutes ?? []),
    metrics,
    identify: whoever,
    identifyRequest: rememberIdentity(whoever, { dataSource, feed }),
    log,
  });
  lifecycle.onStop("the server", () => server.close());
  await listenOn(environment, (options) => server.listen(options));
}

/** Only this machine may knock while the product's own address is this machine's. */
async function listenOn(
  { port, publicUrl }: Environment,
  listen: (options: { port: number; host: string }) => Promise<string>,
): Promise<void> {
  const isLocal = ["localhost", "127.0.0.1", "[::1]"].includes(new URL(publicUrl).hostname);
  try {
    await listen({ port, host: isLocal ? "localhost" : "0.0.0.0" });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EADDRINUSE") {
      throw new StartRefusal(
        `Port ${String(port)} is taken: stop what runs there, or set PORT to another.`,
      );
    }
    if (code === "EACCES") {
      throw new StartRefusal(
        `Port ${String(port)} is not this user's to open: set PORT to one above 1023.`,
      );
    }
    throw error;
  }
}
