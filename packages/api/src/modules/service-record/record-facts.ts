import {
  isUnreachable,
  isWithinReopening,
  missingFormParts,
  type RecordFacts,
} from "@attest/shared/service-record";
import { civilDateOf } from "@attest/shared/primitives";
import { workingSegmentsOf } from "@attest/shared/service-calendar";
import type { ApiContext } from "../../platform/context.ts";
import { attemptsOfCycle } from "./contact-attempt.loader.ts";
import { consultationSource } from "./consultation-source.loader.ts";
import { calendarOf } from "./cycle-calendar.ts";
import type { ServiceCycle } from "./service-cycle.entity.ts";
import type { ServiceRecord } from "./service-record.entity.ts";
import { formOfCycle } from "./service-record.loader.ts";

/** Everything of a record that decides what may be done to it now. */
export async function recordFacts(
  context: ApiContext,
  record: ServiceRecord,
  cycle: ServiceCycle,
): Promise<RecordFacts> {
  const entries = (await context.loaders.one(formOfCycle, cycle.id)) ?? [];
  return {
    status: record.status,
    isResponded: cycle.respondedAt !== null,
    isHeld: record.engineerId !== null,
    missingFormParts: missingFormParts(entries),
    isConsultationOpen: (await context.loaders.one(consultationSource.isOpen, record.id)) === true,
    isUnreachable:
      record.status === "PENDING_CONSENT" && (await isCustomerUnreachable(context, cycle)),
    isReopenable: cycle.closedAt !== null && isWithinReopening(cycle.closedAt, context.now),
  };
}

async function isCustomerUnreachable(context: ApiContext, cycle: ServiceCycle): Promise<boolean> {
  const attempts = (await context.loaders.one(attemptsOfCycle, cycle.id)) ?? [];
  const calendar = await calendarOf(context.dataSource.manager, cycle);
  const since = attempts.filter(
    ({ attemptedAt }) => attemptedAt >= (cycle.closureRequestedAt ?? 0),
  );
  return isUnreachable(
    since.map(({ attemptedAt }) => civilDateOf(attemptedAt)),
    (date) => workingSegmentsOf(calendar, date).length > 0,
  );
}
