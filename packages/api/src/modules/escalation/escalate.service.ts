import { escalate, type ClockKind, type DueStep } from "@attest/shared/service-clock";
import { formatInstant, type JsonValue } from "@attest/shared/primitives";
import type { ServiceCalendar } from "@attest/shared/service-calendar";
import { newId } from "../../platform/random.ts";
import type { Unit } from "../../platform/unit.ts";
import { giveNotices, type NoticeDraft } from "../notice/notice.service.ts";
import { calendarOfCycle, clockToEscalate } from "../service-record/cycle-escalation.service.ts";
import type { ServiceCycle } from "../service-record/service-cycle.entity.ts";
import type { ServiceRecord } from "../service-record/service-record.entity.ts";
import { claimDueRecords, type ClaimedRecord } from "./claim-cycles.ts";
import { findRecipients, type Recipients } from "./recipients.ts";

/** The journal's name for a step that was told. */
export const CLOCK_ALERT_ACTION = "clock.alert";

const KINDS: readonly ClockKind[] = ["RESPONSE", "RESOLUTION"];

/** A step of a record's clock that is told now. */
interface Alert extends DueStep {
  readonly id: string;
  readonly record: ServiceRecord;
  readonly cycle: ServiceCycle;
  readonly kind: ClockKind;
}

/**
 * Asks some of the clocks that wanted to be asked by now, and tells what of their escalation is due: in the journal, to
 * the right people, each step once whoever asks.
 *
 * @returns how many records were asked; 0: none wanted to be
 * @see docs/rules.md R13
 */
export async function escalateSome(unit: Unit): Promise<number> {
  const claimed = await claimDueRecords(unit.db, unit.now);
  if (claimed.length === 0) {
    return 0;
  }
  const alerts = await askClocks(unit, claimed);
  await storeCycles(
    unit,
    claimed.flatMap(({ cycles }) => cycles),
  );
  await storeAlerts(unit, alerts);
  const records = claimed.map(({ record }) => record);
  await tell(unit, alerts, await findRecipients(unit.db, records, unit.now));
  return claimed.length;
}

/** Each clock says what is due, and when it wants to be asked again. */
async function askClocks(unit: Unit, claimed: readonly ClaimedRecord[]): Promise<Alert[]> {
  const alerts: Alert[] = [];
  for (const { record, cycles } of claimed) {
    for (const cycle of cycles) {
      const calendar = await calendarOfCycle(unit.db, cycle);
      alerts.push(...KINDS.flatMap((kind) => askClock(unit, { record, cycle, kind, calendar })));
    }
  }
  return alerts;
}

interface AskedClock {
  readonly record: ServiceRecord;
  readonly cycle: ServiceCycle;
  readonly kind: ClockKind;
  readonly calendar: ServiceCalendar;
}

function askClock({ now }: Unit, { record, cycle, kind, calendar }: AskedClock): Alert[] {
  const { due, nextAt } = escalate(clockToEscalate(cycle, kind, calendar), now);
  note(cycle, kind, { told: due.length, nextAt });
  return due.map((step) => ({ ...step, id: newId(), record, cycle, kind }));
}

function note(
  cycle: ServiceCycle,
  kind: ClockKind,
  { told, nextAt }: { readonly told: number; readonly nextAt: number | null },
): void {
  if (kind === "RESPONSE") {
    cycle.responseStepsTold += told;
    cycle.responseAlertAt = nextAt;
    return;
  }
  cycle.resolutionStepsTold += told;
  cycle.resolutionAlertAt = nextAt;
}

async function storeCycles(unit: Unit, cycles: readonly ServiceCycle[]): Promise<void> {
  const rows = cycles.map((cycle) => ({
    id: cycle.id,
    response_steps_told: cycle.responseStepsTold,
    response_alert_at: dateOf(cycle.responseAlertAt),
    resolution_steps_told: cycle.resolutionStepsTold,
    resolution_alert_at: dateOf(cycle.resolutionAlertAt),
  }));
  await unit.db.query(STORE_CYCLES, [JSON.stringify(rows)]);
}

const STORE_CYCLES = `UPDATE service_cycle c SET response_steps_told = n.response_steps_told, response_alert_at = n.response_alert_at,
    resolution_steps_told = n.resolution_steps_told, resolution_alert_at = n.resolution_alert_at
  FROM json_to_recordset($1) AS n(id uuid, response_steps_told smallint, response_alert_at timestamptz,
    resolution_steps_told smallint, resolution_alert_at timestamptz) WHERE c.id = n.id`;

async function storeAlerts(unit: Unit, alerts: readonly Alert[]): Promise<void> {
  const rows = alerts.map(({ id, record, cycle, kind, index, dueAt }) => ({
    id,
    service_cycle_id: cycle.id,
    service_record_id: record.id,
    clock_kind: kind,
    step: index,
    due_at: dateOf(dueAt),
    fired_at: dateOf(unit.now),
  }));
  await unit.db.query(STORE_ALERTS, [JSON.stringify(rows)]);
}

const STORE_ALERTS = `INSERT INTO clock_alert (id, service_cycle_id, service_record_id, clock_kind, step, due_at, fired_at)
  SELECT id, service_cycle_id, service_record_id, clock_kind, step, due_at, fired_at
  FROM json_populate_recordset(NULL::clock_alert, $1)`;

function dateOf(at: number | null): Date | null {
  return at === null ? null : new Date(at * 1000);
}

async function tell(unit: Unit, alerts: readonly Alert[], recipients: Recipients): Promise<void> {
  const notices: NoticeDraft[] = [];
  for (const alert of alerts) {
    const notified = recipients(alert.record, alert.index);
    const facts = factsOf(alert);
    journalAlert(unit, alert, { ...facts, notified: [...notified] });
    notices.push(
      ...notified.map((staffId) => ({
        staffId,
        kind: "CLOCK_ALERT" as const,
        source: alert.id,
        serviceRecordId: alert.record.id,
        facts,
      })),
    );
  }
  await giveNotices(unit, notices);
}

function factsOf({ cycle, kind, step, record }: Alert): Readonly<Record<string, JsonValue>> {
  return {
    number: record.number,
    clock: kind,
    percent: step.percent,
    minutesAfterDue: step.minutesAfterDue,
    dueAt: kind === "RESPONSE" ? cycle.responseDueAt : cycle.resolutionDueAt,
  };
}

function journalAlert(
  unit: Unit,
  { record, cycle, kind, dueAt }: Alert,
  facts: Readonly<Record<string, JsonValue>>,
): void {
  unit.journal({
    action: CLOCK_ALERT_ACTION,
    target: record.number,
    area: "SERVICE_RECORD",
    payload: {
      ...facts,
      cycle: cycle.frameId,
      clockId: `${cycle.id}:${kind}`,
      fellDueAt: formatInstant(dueAt),
    },
    industryTeamId: record.industryTeamId,
    serviceRecordId: record.id,
  });
}
