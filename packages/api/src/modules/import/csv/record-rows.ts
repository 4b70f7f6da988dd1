import { badInput, DomainError } from "../../../platform/errors.ts";
import { newId } from "../../../platform/random.ts";
import { requiredText } from "../../../platform/required-text.ts";
import type { Unit } from "../../../platform/unit.ts";
import { Channel } from "../../service-calendar/clock.enum.ts";
import { currentCalendar } from "../../service-calendar/service-calendar.service.ts";
import { governingDue } from "../../service-record/cycle-clocks.service.ts";
import { pastCycle, retellCycle } from "../../service-record/past-cycle.service.ts";
import { journalRecord } from "../../service-record/record-journal.service.ts";
import { ServiceCycle } from "../../service-record/service-cycle.entity.ts";
import { RecordOrigin, ServiceRecord } from "../../service-record/service-record.entity.ts";
import { textOf, type CsvResource } from "./csv-resource.ts";
import type { RowValues } from "./field.ts";
import { partiesOf, storeCustody, type RecordParties } from "./record-parties.ts";
import { historyOf, statusOf } from "./record-times.ts";

const REQUIRED = { kind: "TEXT", need: "REQUIRED" } as const;
const OPTIONAL = { kind: "TEXT", need: "OPTIONAL" } as const;
const INSTANT = { kind: "INSTANT", need: "OPTIONAL" } as const;
const LONGEST_NUMBER = 60;

/**
 * Records of another desk, under their own numbers. Their response is not judged, since nobody here saw it; their
 * resolution is, by the customer's level and the calendar in force.
 */
export const recordRows: CsvResource = {
  name: "records",
  fields: {
    number: REQUIRED,
    subject: REQUIRED,
    content: OPTIONAL,
    customer: REQUIRED,
    contact: REQUIRED,
    contactPhone: OPTIONAL,
    contactEmail: OPTIONAL,
    channel: { kind: "CHANNEL", need: "OPTIONAL" },
    serviceLevel: OPTIONAL,
    industryTeam: OPTIONAL,
    engineer: OPTIONAL,
    openedAt: { kind: "INSTANT", need: "REQUIRED" },
    resolvedAt: INSTANT,
    closedAt: INSTANT,
  },
  keyOf: (row) => textOf(row, "number"),
  find: async ({ db }, row) => {
    const number = textOf(row, "number");
    if (await db.existsBy(ServiceRecord, { number })) {
      throw new DomainError("CONFLICT", `There is a record ${number} that no import made.`);
    }
    return null;
  },
  create: makeRecord,
  update: retellRecord,
};

async function makeRecord(unit: Unit, row: RowValues): Promise<string> {
  const parties = await partiesOf(unit, row);
  const history = historyOf(unit, row, parties);
  const pinned = await currentCalendar(unit.db);
  const id = newId();
  const number = requiredText("number", textOf(row, "number"), LONGEST_NUMBER);
  const opening = {
    serviceRecordId: id,
    recordNumber: number,
    number: 1,
    at: history.openedAt,
    channel: channelOf(row),
    level: parties.level,
    calendar: pinned.calendar,
    calendarVersion: pinned.version,
  };
  const cycle = pastCycle(opening, history);
  const status = statusOf(history, parties);
  await unit.db.insert(ServiceRecord, {
    ...NEW_RECORD,
    ...wordsOf(row, parties),
    ...placeOf(parties),
    id,
    status,
    createdAt: history.openedAt,
    currentCycleId: cycle.id,
    dueAt: governingDue(cycle),
  });
  await unit.db.insert(ServiceCycle, cycle);
  await storeCustody(unit, { serviceRecordId: id, fromAt: history.openedAt }, parties);
  await note(unit, id, "import");
  return id;
}

const NEW_RECORD = {
  version: 1,
  intakeDelayMinutes: 0,
  intakeDelayFlagged: false,
  identityCheckId: null,
  waiverReason: null,
  origin: RecordOrigin.IMPORTED,
  reassignmentCount: 0,
  mergedIntoId: null,
  followsId: null,
} as const;

/** @throws DomainError CONFLICT when somebody has worked on it here since */
async function retellRecord(unit: Unit, id: string, row: RowValues): Promise<void> {
  const record = await unit.db.findOneOrFail(ServiceRecord, {
    where: { id },
    lock: { mode: "pessimistic_write" },
  });
  if (await isWorkedOn(unit, id)) {
    throw new DomainError("CONFLICT", `Record ${record.number} was worked on here since.`);
  }
  const parties = await partiesOf(unit, row);
  const told = await unit.db.findOneByOrFail(ServiceCycle, { id: record.currentCycleId });
  const history = historyOf(unit, row, parties);
  if (history.openedAt !== told.openedAt) {
    throw badInput("openedAt", "A record's beginning cannot be changed.", "as in the run before");
  }
  const cycle = await retellCycle(unit.db, told, history);
  await unit.db.save(ServiceCycle, cycle);
  await unit.db.update(
    ServiceRecord,
    { id },
    {
      ...wordsOf(row, parties),
      ...placeOf(parties),
      status: statusOf(history, parties),
      dueAt: governingDue(cycle),
      version: record.version + 1,
    },
  );
  await storeCustody(unit, { serviceRecordId: id, fromAt: history.openedAt }, parties);
  await note(unit, id, "import_update");
}

async function isWorkedOn({ db }: Unit, id: string): Promise<boolean> {
  const rows: unknown[] = await db.query(
    "SELECT 1 FROM journal_entry WHERE service_record_id = $1 AND action NOT LIKE 'service_record.import%' LIMIT 1",
    [id],
  );
  return rows.length > 0;
}

function wordsOf(row: RowValues, { customer, contact }: RecordParties): Partial<ServiceRecord> {
  const subject = requiredText("subject", textOf(row, "subject"), 200);
  const number = textOf(row, "number");
  return {
    number,
    subject,
    content: requiredText("content", textOf(row, "content") || subject, 20_000),
    channel: channelOf(row),
    searchText: [number, subject, customer.name, contact.name].join("\n"),
    searchPhone: (contact.phone ?? "").replace(/\D/g, ""),
  };
}

function placeOf({
  customer,
  contact,
  level,
  industryTeamId,
  engineerId,
}: RecordParties): Partial<ServiceRecord> {
  return {
    customerId: customer.id,
    contactId: contact.id,
    serviceLevelId: level.id,
    industryTeamId,
    engineerId,
    routingReason: "导入：按文件或客户行业分配。",
  };
}

function channelOf(row: RowValues): Channel {
  return Object.values(Channel).find((channel) => channel === textOf(row, "channel")) ?? "OTHER";
}

async function note(unit: Unit, id: string, action: string): Promise<void> {
  const record = await unit.db.findOneByOrFail(ServiceRecord, { id });
  const { customerId, contactId, engineerId, serviceLevelId } = record;
  journalRecord(unit, record, {
    action,
    payload: { customerId, contactId, engineerId, serviceLevelId, status: record.status },
  });
}
