import { CalendarState, missingYearCheck } from "@attest/shared/service-calendar";
import type { DataSource, EntityManager } from "typeorm";
import type { DueWork } from "../../platform/due-work.ts";
import { companyNow } from "../../platform/unit-of-work.ts";
import type { Unit } from "../../platform/unit.ts";
import { roleHolders } from "../account/role-holders.service.ts";
import { giveNotices } from "../notice/notice.service.ts";
import { readCalendarYear } from "./calendar-year-view.service.ts";

/** The journal's name for the alarm. */
export const CALENDAR_MISSING_ACTION = "calendar.missing";

/** Who can bring a year in, and who can certify it. */
const RESPONSIBLE = ["OPERATIONS_DIRECTOR", "ADMINISTRATOR"] as const;

/** From 1 November a next year that nobody has certified is told to whoever can see to it, once a month. */
export const calendarAlarmWork: DueWork = {
  name: "tell-missing-calendar",
  nextAt: async (dataSource) => {
    const now = await companyNow(dataSource);
    const { year, month, nextCheckAt } = missingYearCheck(now);
    return month !== null && (await isToTell(dataSource, { year, month })) ? now : nextCheckAt;
  },
  doSome: async ({ dataSource, transact }) => {
    const { year, month } = missingYearCheck(await companyNow(dataSource));
    return month !== null && (await isToTell(dataSource, { year, month }))
      ? transact((unit) => tellMissingYear(unit, { year, month }))
      : 0;
  },
};

interface MissingYear {
  readonly year: number;
  readonly month: string;
}

async function isToTell(
  db: DataSource | EntityManager,
  { year, month }: MissingYear,
): Promise<boolean> {
  const rows: { told: boolean }[] = await db.query(
    `SELECT EXISTS (SELECT FROM journal_entry WHERE target = $1 AND action = $2 AND payload->>'month' = $3) AS told`,
    [`calendar:${String(year)}`, CALENDAR_MISSING_ACTION, month],
  );
  const manager = "manager" in db ? db.manager : db;
  return rows[0]?.told !== true && (await isMissing(manager, year));
}

async function isMissing(db: EntityManager, year: number): Promise<boolean> {
  return (await readCalendarYear(db, year)).state !== CalendarState.CERTIFIED;
}

/** Several instances take turns; whoever comes second finds it told. */
async function tellMissingYear(unit: Unit, missing: MissingYear): Promise<number> {
  await unit.db.query("SELECT pg_advisory_xact_lock($1)", [ALARM_LOCK]);
  if (!(await isToTell(unit.db, missing))) {
    return 0;
  }
  const { year, month } = missing;
  const notified = [...(await roleHolders(unit.db, RESPONSIBLE, unit.now)).values()].flat();
  const target = `calendar:${String(year)}`;
  await giveNotices(
    unit,
    [...new Set(notified)].map((staffId) => ({
      staffId,
      kind: "CALENDAR_MISSING" as const,
      source: `${target}:${month}`,
      serviceRecordId: null,
      facts: { year },
    })),
  );
  unit.journal({
    action: CALENDAR_MISSING_ACTION,
    target,
    area: "ORGANISATION",
    payload: { month, notified },
  });
  return 1;
}

const ALARM_LOCK = 4_711_012;
