import type { FastifyInstance } from "fastify";
import type { Registry } from "prom-client";

export interface HealthRoutesOptions {
  /** Whether the database answers and has this version's schema; asked at most once a second. */
  readonly isReady: () => Promise<boolean>;
  readonly registry: Registry;
}

/** `/livez`, `/readyz`, `/metrics`: for load balancers and operators. */
export function addHealthRoutes(
  server: FastifyInstance,
  { isReady, registry }: HealthRoutesOptions,
): void {
  const ready = onceASecond(isReady);
  server.get("/livez", () => ({ status: "ok" }));
  server.get("/readyz", async (_request, reply) =>
    (await ready()) ? { status: "ok" } : reply.code(503).send({ status: "unavailable" }),
  );
  server.get("/metrics", async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  );
}

function onceASecond(ask: () => Promise<boolean>): () => Promise<boolean> {
  let asked = -Infinity;
  let answer = Promise.resolve(false);
  return () => {
    const now = performance.now();
    if (now - asked > 1_000) {
      asked = now;
      answer = ask().catch(() => false);
    }
    return answer;
  };
}
