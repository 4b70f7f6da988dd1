import type { ApolloServer } from "@apollo/server";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { DataSource } from "typeorm";
import { createContext, type Identified, type OperationContext } from "../create-context.ts";
import type { Environment } from "../env.ts";
import { DomainError } from "../errors.ts";
import { refusalOf } from "../graphql/format-error.ts";
import { requestRefusal } from "../graphql/request-refusal.ts";
import { checkDocument } from "../limits/check-document.ts";
import { LIMITS } from "../limits/limits.ts";
import { readCredentials, sessionCookie, type Credentials } from "./credentials.ts";
import { idempotencyOf, operationBodyOf } from "./operation-body.ts";

export interface GraphqlRouteOptions {
  readonly apollo: ApolloServer<OperationContext>;
  readonly dataSource: DataSource;
  readonly environment: Environment;
  readonly identify: (credentials: Credentials) => Promise<Identified>;
}

/** `/graphql` over HTTP; an operation has ten seconds. */
export function addGraphqlRoute(server: FastifyInstance, options: GraphqlRouteOptions): void {
  const handle = fastifyApolloHandler(options.apollo, {
    context: (request, reply) => contextOf(options, request, reply),
  });
  server.route({
    method: ["GET", "POST"],
    url: "/graphql",
    handler: async function (request, reply) {
      return withinTime(Promise.resolve(handle.call(this, request, reply)), reply);
    },
  });
}

async function contextOf(
  options: GraphqlRouteOptions,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<OperationContext> {
  const { dataSource, environment, identify } = options;
  try {
    const body = operationBodyOf(request);
    if (body.query !== null) {
      checkDocument(body.query);
    }
    const idempotency = idempotencyOf(request.headers["idempotency-key"], body);
    return createContext({
      dataSource,
      environment,
      ...(await identify(readCredentials(request.headers, environment.publicUrl))),
      requestId: request.id,
      address: request.ip,
      setSession: (token) =>
        void reply.header("set-cookie", sessionCookie(token, environment.publicUrl)),
      ...(idempotency === undefined ? {} : { idempotency }),
    });
  } catch (error) {
    const refusal = refusalOf(error);
    throw refusal === null ? error : requestRefusal(refusal);
  }
}

async function withinTime<T>(answer: Promise<T>, reply: FastifyReply): Promise<T | FastifyReply> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"LATE">(
    (resolve) => (timer = setTimeout(resolve, LIMITS.requestMs, "LATE")),
  );
  try {
    const first = await Promise.race([answer, late]);
    if (first !== "LATE") {
      return first;
    }
    // Whatever it still does, nobody waits for it any more.
    answer.catch(() => undefined);
    const { message, code } = new DomainError(
      "SERVICE_UNAVAILABLE",
      "This took too long; ask for less, or try again.",
    );
    return await reply.code(503).send({ errors: [{ message, extensions: { code, details: {} } }] });
  } finally {
    clearTimeout(timer);
  }
}
