import fastify, { type FastifyError, type FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { DataSource } from "typeorm";
import type { Environment } from "../env.ts";
import type { JournalFeed } from "../feed/journal-feed.ts";
import { createApollo } from "../graphql/create-apollo.ts";
import { Allowance } from "../limits/allowance.ts";
import { LIMITS } from "../limits/limits.ts";
import { attachLiveServer } from "../live/live-server.ts";
import type { Log } from "../log.ts";
import { createMetrics, type Metrics } from "../metrics.ts";
import type { AddRoutes, ApiModule } from "../module.ts";
import { createReadPlan } from "../read-plan/create-read-plan.ts";
import { addConsoleFiles, findConsoleFiles } from "./console-files.ts";
import { addGraphiqlRoute } from "./graphiql-route.ts";
import { addGraphqlRoute } from "./graphql-route.ts";
import { addHealthRoutes } from "./health-routes.ts";
import { logPlugin } from "./log-plugin.ts";
import type { Identify } from "./remember-identity.ts";
import { requestIdOf } from "./request-id.ts";
import { addSecurityHeaders } from "./security-headers.ts";

export interface ServerOptions {
  readonly dataSource: DataSource;
  readonly environment: Environment;
  /** From `createApiSchema`. */
  readonly schema: GraphQLSchema;
  /** What declares how the schema is read by plans; left out: every operation is executed by resolvers. */
  readonly modules?: readonly ApiModule[];
  readonly identify: Identify;
  /** Who sends a request; default: as everywhere else, asked anew each time. */
  readonly identifyRequest?: Identify;
  readonly log: Log;
  /** Where subscriptions get their events; without it there are none. */
  readonly feed?: JournalFeed;
  readonly metrics?: Metrics;
  /** What modules answer beside GraphQL. */
  readonly routes?: readonly AddRoutes[];
  /** Default: the database answers. */
  readonly isReady?: () => Promise<boolean>;
}

/** The HTTP server, not yet listening: GraphQL, health, metrics, console and portal. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const { dataSource, environment, log, schema } = options;
  const metrics = options.metrics ?? createMetrics(() => poolCounts(dataSource));
  const server = fastify({
    bodyLimit: LIMITS.bodyBytes,
    genReqId: requestIdOf,
    logger: false,
    // A client's word on who it is a proxy for is not believed.
    trustProxy: false,
  });
  const allowance = new Allowance(environment.rateLimit ? "ON" : "OFF");
  addSecurityHeaders(server);
  addAccessLog(server, { log, metrics });
  const apollo = await createApollo({
    schema,
    allowance,
    readPlan: environment.readPlan
      ? createReadPlan({ ...options, modules: options.modules ?? [], metrics })
      : undefined,
    plugins: [logPlugin({ log, metrics })],
  });
  server.addHook("onClose", () => apollo.stop());
  addGraphqlRoute(server, {
    ...options,
    identify: options.identifyRequest ?? options.identify,
    apollo,
  });
  addLive(server, options, allowance);
  for (const addRoutes of options.routes ?? []) {
    addRoutes(server, options);
  }
  const isReady = options.isReady ?? ((): Promise<boolean> => answers(dataSource));
  addHealthRoutes(server, { isReady, registry: metrics.registry });
  addPages(server, options);
  return server;
}

function addLive(server: FastifyInstance, options: ServerOptions, allowance: Allowance): void {
  const { feed } = options;
  if (feed !== undefined) {
    const live = attachLiveServer({ ...options, feed, server: server.server, allowance });
    server.addHook("preClose", () => live.close());
  }
}

function addPages(server: FastifyInstance, options: ServerOptions): void {
  const files = findConsoleFiles();
  addConsoleFiles(server, files);
  if (files !== undefined) {
    addGraphiqlRoute(server, options);
  }
}

/** One line a request: the route, never the address itself, which may carry a token. */
function addAccessLog(
  server: FastifyInstance,
  { log, metrics }: { log: Log; metrics: Metrics },
): void {
  server.addHook("onResponse", (request, reply, done) => {
    const route = request.routeOptions.url ?? "other";
    const facts = { method: request.method, route, status: reply.statusCode };
    metrics.requests.observe({ ...facts, status: String(facts.status) }, reply.elapsedTime / 1000);
    log.debug({ requestId: request.id, ...facts, ms: Math.round(reply.elapsedTime) }, "answered");
    done();
  });
  server.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) {
      log.error({ requestId: request.id, err: error }, "a request failed");
    }
    const code = status >= 500 ? "INTERNAL_SERVER_ERROR" : "BAD_USER_INPUT";
    const message =
      status >= 500 ? "Something went wrong here; it has been noted." : sentenceOf(status);
    return reply.code(status).send({ errors: [{ message, extensions: { code, details: {} } }] });
  });
}

function sentenceOf(status: number): string {
  switch (status) {
    case 413:
      return `A request may have at most ${String(LIMITS.bodyBytes)} bytes.`;
    case 415:
      return "Send application/json.";
    default:
      return "This request cannot be read.";
  }
}

async function answers(dataSource: DataSource): Promise<boolean> {
  const rows: unknown[] = await dataSource.query("SELECT 1 FROM company LIMIT 1");
  return rows.length >= 0;
}

/** For the metrics. */
export function poolCounts({ driver }: DataSource): {
  total: number;
  idle: number;
  waiting: number;
} {
  const { master } = driver as {
    master?: { totalCount: number; idleCount: number; waitingCount: number };
  };
  return {
    total: master?.totalCount ?? 0,
    idle: master?.idleCount ?? 0,
    waiting: master?.waitingCount ?? 0,
  };
}
