import type { FieldLine } from "./field-policy.ts";

/** Duty outside working time, calls, and notices to one's own people. */
export const DUTY_FIELDS: readonly FieldLine[] = [
  ["Query", "SELF", "PLAIN", "notices dutyRoster nextDutyShift dutyTemplates dutyHandovers"],
  ["Query", "SELF", "PLAIN", "dutyCalls recordsToHandOver"],
  ["Subscription", "SELF", "PLAIN", "noticeGiven callReceived"],
  ["NoticeEvent", "WITH_PARENT", "PLAIN", "cursor action"],
  ["CallEvent", "WITH_PARENT", "PLAIN", "cursor dutyCall"],
  // Only ever one's own.
  ["StaffNotice", "SELF", "PLAIN", "id kind source createdAt acknowledgedAt handedOnTo"],
  ["StaffNotice", "SELF", "PLAIN", "clockKind percent minutesAfterDue dueAt year"],
  ["StaffNotice", "RECORDS", "PLAIN", "serviceRecord"],
  ["DutyRoster", "ORGANISATION", "PLAIN", "from to version shifts gaps"],
  ["DutyGap", "WITH_PARENT", "PLAIN", "from to"],
  ["DutyShift", "ORGANISATION", "PLAIN", "id engineer backupEngineer startsAt endsAt"],
  ["DutyTemplate", "ORGANISATION", "PLAIN", "id name engineers daysEach changeAtMinute version"],
  ["DutyHandover", "ORGANISATION", "PLAIN", "id fromEngineer toEngineer createdAt"],
  ["DutyHandover", "RECORDS", "PLAIN", "note serviceRecords"],
  ["DutyCall", "RECORDS", "PLAIN", "id calledAt outsideHours gap acknowledgedAt acknowledgedBy"],
  ["DutyCall", "RECORDS", "PLAIN", "pages serviceRecord"],
  ["DutyCall", "CUSTOMERS", "PII", "number"],
  ["DutyCall", "CUSTOMER_OF_RECORD", "PLAIN", "contact"],
  ["DutyPage", "WITH_PARENT", "PLAIN", "target staff sentAt"],
  ["NoticePayload", "PAYLOAD", "PLAIN", "notice"],
  ["DutyRosterPayload", "PAYLOAD", "PLAIN", "dutyRoster"],
  ["DutyTemplatePayload", "PAYLOAD", "PLAIN", "dutyTemplate"],
  ["DeleteDutyTemplatePayload", "PAYLOAD", "PLAIN", "deletedId"],
  ["DutyHandoverPayload", "PAYLOAD", "PLAIN", "dutyHandover"],
  ["DutyCallPayload", "PAYLOAD", "PLAIN", "dutyCall"],
];
