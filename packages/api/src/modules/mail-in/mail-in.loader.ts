import { In } from "typeorm";
import { byKey, groupedByKey } from "../../platform/database/by-key.ts";
import type { LoaderDefinition } from "../../platform/loaders.ts";
import { InboundMail } from "./inbound-mail.entity.ts";
import { MailAttachment } from "./mail-attachment.entity.ts";

export const inboundMailById: LoaderDefinition<string, InboundMail> = {
  name: "inboundMailById",
  load: async (db, ids) =>
    byKey(await db.findBy(InboundMail, { id: In([...ids]) }), ({ id }) => id),
};

export const inboundMailByTouch: LoaderDefinition<string, InboundMail> = {
  name: "inboundMailByTouch",
  load: async (db, ids) =>
    byKey(await db.findBy(InboundMail, { touchId: In([...ids]) }), ({ touchId }) => touchId ?? ""),
};

export const attachmentsOfMail: LoaderDefinition<string, MailAttachment[]> = {
  name: "attachmentsOfMail",
  load: async (db, ids) =>
    groupedByKey(
      await db.find(MailAttachment, {
        where: { inboundMailId: In([...ids]) },
        order: { position: "ASC" },
      }),
      ({ inboundMailId }) => inboundMailId,
    ),
};
