import { readCredentials } from "../../platform/http/credentials.ts";
import type { AddRoutes } from "../../platform/module.ts";
import { findAttachment } from "./find-attachment.service.ts";

const NOT_FOUND = {
  errors: [{ message: "There is no such file.", extensions: { code: "NOT_FOUND" } }],
};

/** `/mail-attachments/<id>`: always a download, never shown in the page, whatever the file says it is. */
export const addAttachmentRoutes: AddRoutes = (server, { dataSource, environment, identify }) => {
  server.get<{ Params: { id: string } }>("/mail-attachments/:id", async (request, reply) => {
    const { viewer } = await identify(readCredentials(request.headers, environment.publicUrl));
    const found = await findAttachment(dataSource, viewer, request.params.id);
    if (found === null) {
      return reply.code(404).send(NOT_FOUND);
    }
    return reply
      .headers({
        "content-type": "application/octet-stream",
        "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(found.name)}`,
        "content-security-policy": "default-src 'none'; sandbox",
        "x-content-type-options": "nosniff",
        "cache-control": "private, no-store",
      })
      .send(found.content);
  });
};
