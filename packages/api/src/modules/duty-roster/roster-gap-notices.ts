import { dutyGaps } from "@attest/shared/duty-roster";
import { formatInstant } from "@attest/shared/primitives";
import type { Unit } from "../../platform/unit.ts";
import { roleHolders } from "../account/role-holders.service.ts";
import { giveNotices } from "../notice/notice.service.ts";
import { currentCalendar } from "../service-calendar/service-calendar.service.ts";
import { DutyShift } from "./duty-shift.entity.ts";

/** Who answers for the roster. */
const KEEPERS = ["CUSTOMER_SERVICE_MANAGER", "TECHNICAL_DIRECTOR"] as const;

/**
 * A changed calendar can make working time of what was none, and the other way round: where the roster that is planned
 * then leaves time to nobody, its keepers are told.
 *
 * @see docs/rules.md R14
 */
export async function tellRosterGaps(unit: Unit, { version }: { version: number }): Promise<void> {
  const shifts = await unit.db.find(DutyShift, { order: { startsAt: "ASC" } });
  const endsAt = Math.max(unit.now, ...shifts.map((shift) => shift.endsAt));
  const { calendar } = await currentCalendar(unit.db);
  const [first] = dutyGaps({ calendar, within: { startsAt: unit.now, endsAt }, shifts });
  if (first === undefined) {
    return;
  }
  const from = formatInstant(first.startsAt);
  const holders = await roleHolders(unit.db, KEEPERS, unit.now);
  const notified = [...holders.values()].flat();
  await giveNotices(
    unit,
    notified.map((staffId) => ({
      staffId,
      kind: "ROSTER_GAP" as const,
      source: `calendar:${String(version)}`,
      serviceRecordId: null,
      facts: { dueAt: first.startsAt },
    })),
  );
  unit.journal({
    action: "duty_roster.gap",
    target: "duty_roster",
    area: "ORGANISATION",
    payload: { from, to: formatInstant(first.endsAt), notified },
  });
}
