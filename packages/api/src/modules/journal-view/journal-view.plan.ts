import { encodeCursor } from "../../platform/pages/cursor.ts";
import type { ModulePlan } from "../../platform/read-plan/declaration.ts";
import { planType } from "../../platform/read-plan/field-plans.ts";
import { queryList } from "../../platform/read-plan/query-plans.ts";
import { Staff } from "../account/staff.entity.ts";
import { JournalEntry } from "./journal-entry.entity.ts";
import { journalScope } from "./journal-scope.ts";
import { journalConditions } from "./journal.service.ts";
import { entryList } from "./timeline.service.ts";

interface JournalAsked {
  readonly target?: string | null;
  readonly action?: string | null;
  readonly newestFirst?: boolean | null;
}

interface ChangesAsked {
  readonly after?: string | null;
  readonly fromEnd?: boolean | null;
}

export const journalViewPlan: ModulePlan = {
  types: [
    planType(JournalEntry, JournalEntry, (fields) => ({
      actorStaff: fields.one(Staff, "actorStaffId"),
      previousHash: fields.expression((entry) => sealOf(entry, "previous_hash")),
      hash: fields.expression((entry) => sealOf(entry, "hash")),
    })),
  ],
  queries: {
    journal: queryList(({ newestFirst, ...asked }: JournalAsked, { viewer }) =>
      entryList({
        scope: journalScope(viewer),
        filters: journalConditions(asked),
        direction: newestFirst === true ? "DESC" : "ASC",
      }),
    ),
    changes: queryList(
      ({ fromEnd }: ChangesAsked, { viewer }) =>
        fromEnd === true ? null : entryList({ scope: journalScope(viewer), filters: [] }),
      ({ after }) => after ?? encodeCursor([0]),
    ),
  },
};

function sealOf(entry: string, column: "previous_hash" | "hash"): string {
  return `(SELECT s.${column} FROM journal_seal s WHERE s.seq = ${entry}.seq)`;
}
