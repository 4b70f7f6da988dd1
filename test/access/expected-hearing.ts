/** Where something happens: with the first team, with the second, with the first team's outsourced engineer. */
export const SIDES = ["HERE", "THERE", "OUTSOURCED"] as const;
export type Side = (typeof SIDES)[number];

/** How the phone of a record's contact arrives. */
type Phone = "WHOLE" | "MASKED";

/** What somebody hears of, and with which phone; null: they hear of nothing, so no phone. */
interface Hearing {
  readonly sides: readonly Side[];
  readonly phone: Phone | null;
  /** Left out: all that happens to a record. */
  readonly hears?: "CONVERSATION";
}

const ALL: Hearing = { sides: SIDES, phone: "WHOLE" };
const TEAM: Hearing = { sides: ["HERE", "OUTSOURCED"], phone: "WHOLE" };
const NOTHING: Hearing = { sides: [], phone: null };

/**
 * What reaches each actor by subscription, written down by hand from the reading table of the house rules (records:
 * all, team, own; contacts masked for the inspector, outsourced staff and keys without `pii`).
 */
export const EXPECTED_HEARING: Readonly<Record<string, Hearing>> = {
  AGENT: ALL,
  ENGINEER: TEAM,
  ENGINEER_COLLEAGUE: TEAM,
  ENGINEER_ON_DUTY: TEAM,
  OUTSOURCED_ENGINEER: { sides: ["OUTSOURCED"], phone: "MASKED" },
  DEPARTMENT_MANAGER: TEAM,
  OTHER_DEPARTMENT_MANAGER: NOTHING,
  CUSTOMER_SERVICE_MANAGER: ALL,
  DEPUTY_DIRECTOR: ALL,
  TECHNICAL_DIRECTOR: ALL,
  OPERATIONS_DIRECTOR: ALL,
  GENERAL_MANAGER: ALL,
  INSPECTOR: { sides: SIDES, phone: "MASKED" },
  ADMINISTRATOR: NOTHING,
  KEY_INTROSPECT: NOTHING,
  KEY_RECORDS_READ: { sides: SIDES, phone: "MASKED" },
  KEY_RECORDS_WRITE: NOTHING,
  KEY_CUSTOMERS_READ: NOTHING,
  KEY_RECORDS_CUSTOMERS_PII: ALL,
  KEY_PII: NOTHING,
  KEY_QUALITY_READ: NOTHING,
  KEY_CHANGES: NOTHING,
  KEY_ALL_READ: { sides: SIDES, phone: "MASKED" },
  // A contact hears what is said on their own records, and of records themselves nothing.
  CONTACT: { sides: ["HERE", "OUTSOURCED"], phone: null, hears: "CONVERSATION" },
  CONTACT_COLLEAGUE: NOTHING,
};
