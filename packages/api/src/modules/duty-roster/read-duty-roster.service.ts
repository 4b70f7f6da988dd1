import { dutyGaps, type Interval } from "@attest/shared/duty-roster";
import sql from "sql-template-tag";
import type { EntityManager } from "typeorm";
import { badInput } from "../../platform/errors.ts";
import { hydrate } from "../../platform/pages/hydrate.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { engineerScope } from "../engineer/engineer.policy.ts";
import { currentCalendar } from "../service-calendar/service-calendar.service.ts";
import { DutyRoster } from "./duty-roster.entity.ts";
import { DutyShift } from "./duty-shift.entity.ts";

/** A stretch of the roster. */
export interface RosterStretch {
  readonly from: number;
  readonly to: number;
  readonly version: number;
  readonly shifts: DutyShift[];
  readonly gaps: { readonly from: number; readonly to: number }[];
}

const LONGEST = 400 * 86_400;

/**
 * A stretch of the roster with its gaps, as far as the viewer sees the engineers; the gaps are everybody's.
 *
 * @throws DomainError BAD_USER_INPUT for a stretch that ends before it begins, or of more than 400 days
 * @see docs/rules.md R14
 */
export async function readDutyRoster(
  db: EntityManager,
  viewer: Viewer,
  within: Interval,
): Promise<RosterStretch> {
  const { startsAt, endsAt } = within;
  if (endsAt <= startsAt || endsAt - startsAt > LONGEST) {
    throw badInput("to", "The stretch ends after it begins.", "up to 400 days after from");
  }
  const roster = await db.findOneByOrFail(DutyRoster, { id: 1 });
  const scope = engineerScope(viewer);
  const statement = sql`SELECT d.*, ${scope ?? sql`false`} AS seen FROM duty_shift d JOIN engineer t ON t.id = d.engineer_id
    WHERE d.starts_at < to_timestamp(${endsAt}) AND d.ends_at > to_timestamp(${startsAt}) ORDER BY d.starts_at, d.id`;
  const rows: Record<string, unknown>[] = await db.query(statement.text, statement.values);
  const { calendar } = await currentCalendar(db);
  const all = hydrate(db.dataSource, DutyShift, rows);
  const gaps = scope === null ? [] : dutyGaps({ calendar, within, shifts: all });
  return {
    from: startsAt,
    to: endsAt,
    version: roster.version,
    shifts: all.filter((_, index) => rows[index]?.["seen"] === true),
    gaps: gaps.map((gap) => ({ from: gap.startsAt, to: gap.endsAt })),
  };
}
