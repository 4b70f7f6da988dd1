import { pagesDue, type PageStep } from "@attest/shared/duty-roster";
import { newId } from "../../platform/random.ts";
import type { Unit } from "../../platform/unit.ts";
import { giveNotices } from "../notice/notice.service.ts";
import { DutyCall } from "./duty-call.entity.ts";
import { DutyPage } from "./duty-page.entity.ts";
import { pagedStaff } from "./page-targets.ts";

/** The journal's name for a page. */
export const PAGE_ACTION = "duty_call.page";

/** What its notices name it by. */
export function callSource({ id }: Pick<DutyCall, "id">): string {
  return `duty_call:${id}`;
}

/**
 * Pages whoever is to be paged by now for a call nobody has taken; each page is logged, and none is sent twice.
 *
 * @returns who was paged
 * @see docs/rules.md R14
 */
export async function pageDuty(unit: Unit, call: DutyCall): Promise<readonly string[]> {
  const { calledAt, gap: isGap, pagesSent: stepsTaken } = call;
  const { due, nextAt } = pagesDue({ calledAt, isGap, stepsTaken }, unit.now);
  const paged: string[] = [];
  for (const step of due) {
    paged.push(...(await pageStep(unit, call, step)));
  }
  call.pagesSent += due.length;
  call.nextPageAt = nextAt;
  await unit.db.update(
    DutyCall,
    { id: call.id },
    { pagesSent: call.pagesSent, nextPageAt: nextAt },
  );
  return paged;
}

async function pageStep(
  unit: Unit,
  call: DutyCall,
  { target }: PageStep,
): Promise<readonly string[]> {
  const staffIds = await pagedStaff(unit, call, target);
  for (const staffId of staffIds) {
    await unit.db.insert(DutyPage, {
      id: newId(),
      dutyCallId: call.id,
      target,
      staffId,
      sentAt: unit.now,
    });
  }
  await giveNotices(
    unit,
    staffIds.map((staffId) => ({
      staffId,
      kind: "DUTY_PAGE" as const,
      source: callSource(call),
      serviceRecordId: call.serviceRecordId,
      facts: { dueAt: call.calledAt },
    })),
  );
  unit.journal({
    action: PAGE_ACTION,
    target: callSource(call),
    area: "SERVICE_RECORD",
    payload: { target, gap: call.gap, notified: [...staffIds] },
    serviceRecordId: call.serviceRecordId,
  });
  return staffIds;
}

/** How many calls one transaction takes. */
const BATCH = 50;

/** Climbs the ladder for some of the calls that wait for it. @returns for how many; 0: none does */
export async function pageSome(unit: Unit): Promise<number> {
  const calls = await unit.db
    .createQueryBuilder(DutyCall, "c")
    .where("c.nextPageAt <= to_timestamp(:now)", { now: unit.now })
    .orderBy("c.nextPageAt")
    .limit(BATCH)
    .setLock("pessimistic_write")
    .setOnLocked("skip_locked")
    .getMany();
  for (const call of calls) {
    await pageDuty(unit, call);
  }
  return calls.length;
}
