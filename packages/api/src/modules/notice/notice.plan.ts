import { formatInstant } from "@attest/shared/primitives";
import type { ModulePlan } from "../../platform/read-plan/declaration.ts";
import { planType } from "../../platform/read-plan/field-plans.ts";
import { queryList } from "../../platform/read-plan/query-plans.ts";
import { Staff } from "../account/staff.entity.ts";
import { noticeFact } from "./notice-fact.ts";
import { noticeList } from "./notice-list.ts";
import { StaffNotice } from "./staff-notice.entity.ts";

export const noticePlan: ModulePlan = {
  types: [
    planType(StaffNotice, StaffNotice, (fields) => ({
      handedOnTo: fields.one(Staff, "handedOnTo"),
      clockKind: fields.computed(["facts"], ({ facts }) => noticeFact(facts, "clock", "string")),
      percent: fields.computed(["facts"], ({ facts }) => noticeFact(facts, "percent", "number")),
      minutesAfterDue: fields.computed(["facts"], ({ facts }) =>
        noticeFact(facts, "minutesAfterDue", "number"),
      ),
      dueAt: fields.computed(["facts"], ({ facts }) => {
        const dueAt = noticeFact(facts, "dueAt", "number");
        return dueAt === null ? null : formatInstant(dueAt);
      }),
      year: fields.computed(["facts"], ({ facts }) => noticeFact(facts, "year", "number")),
    })),
  ],
  queries: {
    notices: queryList(({ open }: { readonly open?: boolean | null }, { viewer }) =>
      noticeList(viewer, open ?? null),
    ),
  },
};
