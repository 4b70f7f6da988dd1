import { CommandCost, policy } from "./command-policy.ts";

const ORGANISERS = { TECHNICAL_DIRECTOR: [], OPERATIONS_DIRECTOR: [] };
const DESK = { AGENT: [], CUSTOMER_SERVICE_MANAGER: [] };

/** Teams, customers and calendars: what the company is, before any record. */
export const ORGANISATION_COMMANDS = {
  createIndustryTeam: policy("INDUSTRY_TEAM_CREATE", ORGANISERS),
  updateIndustryTeam: policy("INDUSTRY_TEAM_UPDATE", ORGANISERS),
  setTeamManager: policy("TEAM_MANAGER_SET", ORGANISERS),
  setRoutingRule: policy("ROUTING_RULE_SET", ORGANISERS),
  createEngineer: policy("ENGINEER_CREATE", ORGANISERS),
  addTeamMember: policy("TEAM_MEMBER_ADD", ORGANISERS),
  // What contracts promise decides what is a breach.
  createServiceLevel: policy("SERVICE_LEVEL_CREATE", { OPERATIONS_DIRECTOR: [] }),
  updateServiceLevel: policy("SERVICE_LEVEL_UPDATE", { OPERATIONS_DIRECTOR: [] }),
  createCustomer: policy("CUSTOMER_CREATE", DESK),
  updateCustomer: policy("CUSTOMER_UPDATE", DESK),
  createContact: policy("CONTACT_CREATE", DESK),
  updateContact: policy("CONTACT_UPDATE", DESK),
  // An imported year is provisional and breaches nothing, so bringing it in is a technical act.
  importCalendar: policy(
    "CALENDAR_IMPORT",
    { OPERATIONS_DIRECTOR: [], ADMINISTRATOR: [] },
    { cost: CommandCost.HEAVY },
  ),
  // Certifying decides what is a breach, and with it pay: the administrator has no say in that.
  certifyCalendar: policy("CALENDAR_CERTIFY", { OPERATIONS_DIRECTOR: [] }),
  overrideCalendarDay: policy("CALENDAR_OVERRIDE", { OPERATIONS_DIRECTOR: [] }),
};
