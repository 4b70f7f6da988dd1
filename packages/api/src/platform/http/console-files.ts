import { existsSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

/** GraphiQL's page among the built files. */
export const GRAPHIQL_PAGE = "graphiql/index.html";

/** The built console and portal; undefined when they were not built. */
export function findConsoleFiles(from: string = import.meta.dirname): string | undefined {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) {
    const files = join(folder, "packages/admin/dist");
    if (existsSync(join(files, "index.html"))) {
      return files;
    }
  }
  return undefined;
}

/**
 * Serves the console at `/` and the portal at `/portal`. Their pages are addresses of their own, so that an unknown
 * one without a file extension is the page itself. Files with a hash in their name never change.
 */
export function addConsoleFiles(server: FastifyInstance, files: string | undefined): void {
  if (files !== undefined) {
    void server.register(fastifyStatic, {
      root: files,
      wildcard: false,
      index: false,
      setHeaders,
      cacheControl: false,
      // Only for whoever is signed in, by its own route.
      allowedPath: (path) => path !== `/${GRAPHIQL_PAGE}`,
    });
    server.get("/", (_request, reply) => page(reply, "index.html"));
  }
  server.setNotFoundHandler((request, reply) => {
    const name = files === undefined ? undefined : pageOf(request);
    return name === undefined
      ? reply.code(404).send({
          errors: [{ message: "There is nothing here.", extensions: { code: "NOT_FOUND" } }],
        })
      : page(reply, name);
  });
}

function page(reply: FastifyReply, name: string): FastifyReply {
  return reply.sendFile(name);
}

function pageOf({ method, url, headers }: FastifyRequest): string | undefined {
  const path = url.split("?")[0] ?? "/";
  const accept = headers.accept ?? "*/*";
  const wantsPage = accept.includes("text/html") || accept.includes("*/*");
  if (
    (method !== "GET" && method !== "HEAD") ||
    extname(path) !== "" ||
    !wantsPage ||
    path.startsWith("/graphql")
  ) {
    return undefined;
  }
  return path === "/portal" || path.startsWith("/portal/") ? "portal/index.html" : "index.html";
}

function setHeaders(
  reply: { setHeader: (name: string, value: string) => unknown },
  path: string,
): void {
  const isHashed = path.includes(join("dist", "assets"));
  reply.setHeader("cache-control", isHashed ? "public, max-age=31536000, immutable" : "no-cache");
}
