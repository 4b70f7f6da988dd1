import { In } from "typeorm";
import { byKey } from "../../platform/database/by-key.ts";
import type { LoaderDefinition } from "../../platform/loaders.ts";
import { JournalSeal } from "./journal-seal.entity.ts";

/** Seals by the entry's number; an entry that is not sealed yet has none. */
export const sealBySeq: LoaderDefinition<number, JournalSeal> = {
  name: "sealBySeq",
  load: async (db, seqs) =>
    byKey(await db.findBy(JournalSeal, { seq: In([...seqs]) }), ({ seq }) => seq),
};
