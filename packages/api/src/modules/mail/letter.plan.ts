import type { LetterKind } from "@attest/shared/letter";
import type { ModulePlan } from "../../platform/read-plan/declaration.ts";
import { planType } from "../../platform/read-plan/field-plans.ts";
import { queryList } from "../../platform/read-plan/query-plans.ts";
import { ServiceRecord } from "../service-record/service-record.entity.ts";
import { letterList } from "./letter-list.ts";
import { Letter } from "./letter.entity.ts";
import { addressFor, subjectFor, textFor } from "./letter-words.ts";

interface Asked {
  readonly kind?: LetterKind | null;
  readonly serviceRecordId?: string | null;
}

export const letterPlan: ModulePlan = {
  types: [
    planType(Letter, Letter, (fields) => ({
      to: fields.computed(["toAddress"], (letter, { viewer }) => addressFor(viewer, letter)),
      subject: fields.computed(["subject"], (letter, { viewer }) => subjectFor(viewer, letter)),
      bodyText: fields.computed(["bodyText", "token"], (letter, context) =>
        textFor(context, letter),
      ),
      serviceRecord: fields.one(ServiceRecord, "serviceRecordId"),
    })),
  ],
  queries: {
    letters: queryList(({ kind, serviceRecordId }: Asked, { viewer }) =>
      letterList(viewer, { kind: kind ?? null, serviceRecordId: serviceRecordId ?? null }),
    ),
  },
};
