import { Condition, grant, maskedGrant, Scope } from "./grant.ts";
import type { Grant } from "./grant.ts";
import type { Resource } from "./resource.ts";
import type { Role } from "./role.ts";

type Grants = readonly Grant[];

const { OWN, TEAM, DEPARTMENT, ALL: EVERYTHING } = Scope;
const C = Condition;

const NONE: Grants = [];
const OWN_ONLY: Grants = [grant(OWN)];
const TEAM_ONLY: Grants = [grant(TEAM)];
const ALL: Grants = [grant(EVERYTHING)];
const ALL_MASKED: Grants = [maskedGrant(EVERYTHING)];
const TEAM_AND_OWN: Grants = [grant(TEAM), grant(OWN)];
const DEPARTMENT_AND_OWN: Grants = [grant(DEPARTMENT), grant(OWN)];
const OWN_MASKED: Grants = [maskedGrant(OWN)];
const OWN_LOCKED: Grants = [grant(OWN, C.LOCKED_ONLY)];
const OWN_REVEALED: Grants = [grant(OWN, C.REVEALED_ONLY)];
const OWN_ITEMS: Grants = [grant(OWN, C.OWN_ITEMS)];
const OWN_ACTS: Grants = [grant(OWN, C.OWN_ACTS)];
const ALL_REVEALED: Grants = [grant(EVERYTHING, C.REVEALED_ONLY)];
const WITHOUT_SEED: Grants = [grant(EVERYTHING, C.NO_SEED)];
// R30 gives every respondent the complaint as a respondent, also where the table names only handlers.
const RESPONDENT: Grants = [grant(OWN, C.AS_RESPONDENT)];
const FIGURES: Grants = [grant(EVERYTHING, C.FIGURES_ONLY)];
const HANDLER: Grants = [grant(OWN, C.AS_HANDLER), ...RESPONDENT, ...FIGURES];

const ROLE_ORDER = [
  "AGENT",
  "ENGINEER",
  "OUTSOURCED_ENGINEER",
  "DEPARTMENT_MANAGER",
  "CUSTOMER_SERVICE_MANAGER",
  "DEPUTY_DIRECTOR",
  "TECHNICAL_DIRECTOR",
  "OPERATIONS_DIRECTOR",
  "GENERAL_MANAGER",
  "INSPECTOR",
  "ADMINISTRATOR",
] as const satisfies readonly Role[];

type Row = readonly [
  Grants,
  Grants,
  Grants,
  Grants,
  Grants,
  Grants,
  Grants,
  Grants,
  Grants,
  Grants,
  Grants,
];

/**
 * Who reads what: the table of `domain.md` §8, a row per resource and a column per role, as lists of
 * grants. An empty list is a dash.
 */
export const READ: Readonly<Record<Resource, Readonly<Record<Role, Grants>>>> = {
  RECORDS: byRole([ALL, TEAM_ONLY, OWN_MASKED, TEAM_ONLY, ALL, ALL, ALL, ALL, ALL, ALL, NONE]),
  CUSTOMERS: byRole([
    ALL,
    TEAM_ONLY,
    OWN_MASKED,
    TEAM_ONLY,
    ALL,
    ALL,
    ALL,
    ALL,
    ALL,
    ALL_MASKED,
    NONE,
  ]),
  ORGANISATION: byRole([ALL, ALL, TEAM_ONLY, ALL, ALL, ALL, ALL, ALL, ALL, ALL, ALL]),
  EVALUATIONS: byRole([
    [grant(TEAM, C.FIGURES_ONLY)],
    OWN_LOCKED,
    OWN_LOCKED,
    TEAM_ONLY,
    ALL,
    ALL,
    ALL,
    ALL,
    ALL,
    ALL,
    NONE,
  ]),
  COMPLAINTS: byRole([
    [grant(OWN, C.FILED_BY_SELF), ...RESPONDENT],
    RESPONDENT,
    RESPONDENT,
    [...RESPONDENT, grant(TEAM, C.FIGURES_ONLY)],
    HANDLER,
    HANDLER,
    HANDLER,
    [...FIGURES, ...RESPONDENT],
    ALL,
    ALL,
    RESPONDENT,
  ]),
  LOTS_BEFORE_REVEAL: byRole([
    NONE,
    NONE,
    NONE,
    NONE,
    NONE,
    NONE,
    NONE,
    NONE,
    WITHOUT_SEED,
    WITHOUT_SEED,
    NONE,
  ]),
  LOTS: byRole([NONE, OWN_ITEMS, OWN_ITEMS, TEAM_ONLY, ALL, ALL, ALL, ALL, ALL, ALL, NONE]),
  REVIEWS: byRole([
    NONE,
    OWN_REVEALED,
    OWN_REVEALED,
    [grant(TEAM, C.REVEALED_ONLY)],
    [grant(DEPARTMENT, C.REVEALED_ONLY)],
    ALL_REVEALED,
    ALL_REVEALED,
    ALL_REVEALED,
    ALL,
    [grant(EVERYTHING, C.BLIND)],
    NONE,
  ]),
  ASSESSMENTS: byRole([
    OWN_ONLY,
    OWN_ONLY,
    OWN_ONLY,
    TEAM_AND_OWN,
    DEPARTMENT_AND_OWN,
    OWN_ONLY,
    ALL,
    ALL,
    ALL,
    ALL,
    NONE,
  ]),
  CONSEQUENCES: byRole([
    OWN_ONLY,
    OWN_ONLY,
    OWN_ONLY,
    TEAM_AND_OWN,
    DEPARTMENT_AND_OWN,
    OWN_ONLY,
    OWN_ONLY,
    ALL,
    ALL,
    ALL,
    NONE,
  ]),
  JOURNAL: byRole([
    OWN_ACTS,
    OWN_ACTS,
    OWN_ACTS,
    TEAM_ONLY,
    [grant(DEPARTMENT)],
    NONE,
    ALL,
    ALL,
    ALL,
    ALL,
    [grant(EVERYTHING, C.ACCOUNTS_ONLY)],
  ]),
  LETTERS: byRole([
    ALL,
    [maskedGrant(TEAM)],
    NONE,
    [maskedGrant(TEAM)],
    ALL_MASKED,
    NONE,
    ALL_MASKED,
    ALL_MASKED,
    ALL_MASKED,
    ALL_MASKED,
    [maskedGrant(EVERYTHING, C.DELIVERY_STATES)],
  ]),
  ACCOUNTS: byRole([NONE, NONE, NONE, NONE, NONE, NONE, NONE, ALL, ALL, NONE, ALL]),
};

function byRole(row: Row): Readonly<Record<Role, Grants>> {
  const columns = ROLE_ORDER.map((role, column) => [role, row[column]]);
  return Object.fromEntries(columns) as Record<Role, Grants>;
}
