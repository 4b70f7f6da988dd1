import sql from "sql-template-tag";
import { In } from "typeorm";
import { byKey, groupedByKey } from "../../platform/database/by-key.ts";
import type { LoaderDefinition } from "../../platform/loaders.ts";
import { hydrate } from "../../platform/pages/hydrate.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { Contact } from "../customer/contact.entity.ts";
import { customerScope } from "../customer/customer.policy.ts";
import { DutyCall } from "./duty-call.entity.ts";
import { DutyHandover } from "./duty-handover.entity.ts";
import { DutyPage } from "./duty-page.entity.ts";

/** Calls by id. */
export const dutyCallById: LoaderDefinition<string, DutyCall> = {
  name: "dutyCallById",
  load: async (db, ids) => byKey(await db.findBy(DutyCall, { id: In([...ids]) }), ({ id }) => id),
};

/** Handovers by id. */
export const dutyHandoverById: LoaderDefinition<string, DutyHandover> = {
  name: "dutyHandoverById",
  load: async (db, ids) =>
    byKey(await db.findBy(DutyHandover, { id: In([...ids]) }), ({ id }) => id),
};

/** The pages of a call, by its id, in their order. */
export const pagesOfCall: LoaderDefinition<string, DutyPage[]> = {
  name: "pagesOfCall",
  load: async (db, ids) =>
    groupedByKey(
      await db.find(DutyPage, {
        where: { dutyCallId: In([...ids]) },
        order: { sentAt: "ASC", id: "ASC" },
      }),
      ({ dutyCallId }) => dutyCallId,
    ),
};

/** Contacts by id, as far as somebody may see their customer. */
export function readableContact(viewer: Viewer): LoaderDefinition<string, Contact> {
  const scope = customerScope(viewer);
  return {
    name: "readableContact",
    load: async (db, ids) => {
      if (scope === null) {
        return new Map();
      }
      const statement = sql`SELECT c.* FROM contact c JOIN customer t ON t.id = c.customer_id
        WHERE c.id = ANY(${[...ids]}::uuid[]) AND ${scope}`;
      const rows: Record<string, unknown>[] = await db.query(statement.text, statement.values);
      return byKey(hydrate(db.dataSource, Contact, rows), ({ id }) => id);
    },
  };
}
