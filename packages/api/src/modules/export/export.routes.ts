import { mayExport } from "@attest/shared/access";
import { civilDateOf } from "@attest/shared/primitives";
import type { FastifyReply, FastifyRequest } from "fastify";
import { readCredentials } from "../../platform/http/credentials.ts";
import type { AddRoutes, RouteFacts } from "../../platform/module.ts";
import { hashSecret } from "../../platform/random.ts";
import { transact } from "../../platform/unit-of-work.ts";
import { actorOf, type Viewer } from "../../platform/viewer.ts";
import type { ExportReader } from "./export-source.ts";
import { ExportRequest } from "./export-request.entity.ts";
import { slugOf } from "./export.enum.ts";
import { finishExport } from "./export.service.ts";
import { openExport } from "./export-sources.ts";
import { MEDIA_TYPES, writeExport } from "./write-export.ts";

/** `/exports/<token>`: fetched by whoever started the export, signed in as when they did; a token found by another opens nothing. */
export const addExportRoutes: AddRoutes = (server, facts) => {
  server.get<{ Params: { token: string } }>("/exports/:token", async (request, reply) => {
    const found = await findExport(facts, request);
    return found === null
      ? reply.code(404).send({
          errors: [
            {
              message: "There is no such export, or not any more.",
              extensions: { code: "NOT_FOUND" },
            },
          ],
        })
      : send(found.wanted, { facts, reply, reader: found.reader });
  });
};

interface FoundExport {
  readonly wanted: ExportRequest;
  readonly reader: ExportReader;
}

async function findExport(
  { dataSource, environment, identify }: RouteFacts,
  request: FastifyRequest<{ Params: { token: string } }>,
): Promise<FoundExport | null> {
  const { viewer, now } = await identify(readCredentials(request.headers, environment.publicUrl));
  const wanted = await dataSource.manager.findOneBy(ExportRequest, {
    tokenHash: hashSecret(request.params.token),
  });
  const isTheirs =
    wanted !== null &&
    wanted.principal === actorOf(viewer) &&
    now < wanted.expiresAt &&
    mayStillExport(viewer);
  return isTheirs ? { wanted, reader: { dataSource, viewer, now, filter: wanted.filter } } : null;
}

function mayStillExport(viewer: Viewer): boolean {
  return viewer.kind === "KEY" || (viewer.kind === "STAFF" && mayExport(viewer.roles));
}

interface Way {
  readonly facts: RouteFacts;
  readonly reply: FastifyReply;
  readonly reader: ExportReader;
}

async function send(wanted: ExportRequest, { facts, reply, reader }: Way): Promise<FastifyReply> {
  const { id, resource, format } = wanted;
  const { dataSource } = facts;
  let rows = 0;
  const progress = async (done: number): Promise<void> => {
    rows = done;
    await dataSource.manager.update(ExportRequest, { id }, { state: "RUNNING", rows });
  };
  const stream = writeExport(openExport(resource, reader), format, progress);
  const finish = (state: "DONE" | "FAILED") => (): void => {
    transact({ dataSource, viewer: reader.viewer }, (unit) =>
      finishExport(unit, { id, state, rows }),
    ).catch((error: unknown) =>
      facts.log.warn({ err: error }, "the end of an export was not noted"),
    );
  };
  stream.once("end", finish("DONE"));
  stream.once("error", finish("FAILED"));
  reply.raw.once(
    "close",
    () => stream.readableEnded || stream.destroy(new Error("Nobody fetches the export any more.")),
  );
  const name = `${slugOf(resource)}-${civilDateOf(reader.now)}.${format.toLowerCase()}`;
  return reply
    .headers({
      "content-type": MEDIA_TYPES[format],
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
    })
    .send(stream);
}
