import type { Canary } from "./canary.ts";

const RECORDS_HERE: readonly Canary[] = ["SUBJECT_HERE", "SUBJECT_OUTSOURCED", "FORM_HERE"];
const RECORDS: readonly Canary[] = [...RECORDS_HERE, "SUBJECT_THERE", "FORM_THERE"];
const REACH_HERE: readonly Canary[] = ["PHONE_HERE", "EMAIL_HERE"];
const REACH: readonly Canary[] = [...REACH_HERE, "PHONE_THERE", "EMAIL_THERE"];
const COMMENTS: readonly Canary[] = ["COMMENT_HERE", "COMMENT_THERE"];
const EVERYTHING = [...RECORDS, ...REACH, ...COMMENTS];

/**
 * What each actor can come to see by any way there is, written down by hand from the reading table of the house
 * rules, not from the access table that decides it. A letter's token is for nobody.
 */
export const EXPECTED_READING: Readonly<Record<string, readonly Canary[]>> = {
  AGENT: [...RECORDS, ...REACH],
  ENGINEER: [...RECORDS_HERE, ...REACH_HERE, "COMMENT_HERE"],
  ENGINEER_COLLEAGUE: [...RECORDS_HERE, ...REACH_HERE],
  ENGINEER_ON_DUTY: [...RECORDS_HERE, ...REACH_HERE],
  OUTSOURCED_ENGINEER: ["SUBJECT_OUTSOURCED"],
  DEPARTMENT_MANAGER: [...RECORDS_HERE, ...REACH_HERE, "COMMENT_HERE"],
  OTHER_DEPARTMENT_MANAGER: [],
  CUSTOMER_SERVICE_MANAGER: EVERYTHING,
  DEPUTY_DIRECTOR: EVERYTHING,
  TECHNICAL_DIRECTOR: EVERYTHING,
  OPERATIONS_DIRECTOR: EVERYTHING,
  GENERAL_MANAGER: EVERYTHING,
  INSPECTOR: [...RECORDS, ...COMMENTS],
  ADMINISTRATOR: [],
  KEY_INTROSPECT: [],
  KEY_RECORDS_READ: RECORDS,
  KEY_RECORDS_WRITE: [],
  KEY_CUSTOMERS_READ: [],
  KEY_RECORDS_CUSTOMERS_PII: [...RECORDS, ...REACH],
  KEY_PII: [],
  KEY_QUALITY_READ: [],
  KEY_CHANGES: [],
  KEY_ALL_READ: RECORDS,
  // The portal shows a contact the records they asked for and what was said about them, and themselves.
  CONTACT: [...RECORDS_HERE, "EMAIL_HERE"],
  CONTACT_COLLEAGUE: [],
  ANONYMOUS: [],
};
