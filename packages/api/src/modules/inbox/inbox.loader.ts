import { In } from "typeorm";
import { byKey } from "../../platform/database/by-key.ts";
import type { LoaderDefinition } from "../../platform/loaders.ts";
import { InboxEntry } from "./inbox-entry.entity.ts";

export const inboxEntryById: LoaderDefinition<string, InboxEntry> = {
  name: "inboxEntryById",
  load: async (db, ids) => byKey(await db.findBy(InboxEntry, { id: In([...ids]) }), ({ id }) => id),
};
