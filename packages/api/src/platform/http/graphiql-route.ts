import type { FastifyInstance } from "fastify";
import type { Identified } from "../create-context.ts";
import type { Environment } from "../env.ts";
import { GRAPHIQL_PAGE } from "./console-files.ts";
import { readCredentials, type Credentials } from "./credentials.ts";

export interface GraphiqlRouteOptions {
  readonly environment: Environment;
  readonly identify: (credentials: Credentials) => Promise<Identified>;
}

/**
 * `/graphiql` for staff who are signed in; anybody else is led to the console, which asks them to. The page is our own
 * and loads nothing from elsewhere. Whether the schema is shown in it is decided as for every introspection.
 */
export function addGraphiqlRoute(
  server: FastifyInstance,
  { environment, identify }: GraphiqlRouteOptions,
): void {
  server.get("/graphiql", async (request, reply) => {
    const { viewer } = await identify(readCredentials(request.headers, environment.publicUrl));
    return viewer.kind === "STAFF"
      ? reply
          .headers({
            "content-security-policy": CONTENT_SECURITY_POLICY,
            "cache-control": "no-store",
          })
          .sendFile(GRAPHIQL_PAGE, { cacheControl: false })
      : reply.redirect("/");
  });
}

/** As the console's, and workers for the editor. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");
