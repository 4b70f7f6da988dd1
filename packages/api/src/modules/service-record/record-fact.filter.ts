import { NEAR_DUE_SECONDS, PING_PONG_FROM, ServiceRecordFact } from "@attest/shared/service-record";
import sql, { join, raw, type Sql } from "sql-template-tag";
import { dateTimeCondition, idCondition } from "../../platform/pages/filters.ts";
import type { ServiceRecordFactFilter } from "./service-record.input.ts";

/** What happened to the records `t`, by the same words that the daily figures count it with. */
export function factCondition(filter: ServiceRecordFactFilter | null | undefined): Sql | null {
  if (filter === null || filter === undefined) {
    return null;
  }
  switch (filter.fact) {
    case ServiceRecordFact.PASSED_AROUND:
      return allOf([
        sql`t.reassignment_count >= ${raw(String(PING_PONG_FROM))}`,
        dateTimeCondition("t.created_at", filter),
        teamCondition("t.industry_team_id", filter),
      ]);
    case ServiceRecordFact.REASSIGNMENT_AWAITED:
      return allOf([
        sql`t.id IN (SELECT q.service_record_id FROM reassignment_request q WHERE ${allOf([
          sql`q.status = 'AWAITED'`,
          dateTimeCondition("q.asked_at", filter),
        ])})`,
        teamCondition("t.industry_team_id", filter),
      ]);
    default:
      return ofCycles(CYCLE_FACTS[filter.fact], filter);
  }
}

interface CycleFact {
  readonly at: string;
  readonly holds: Sql;
}

const CYCLE_FACTS: Readonly<
  Record<Exclude<ServiceRecordFact, "PASSED_AROUND" | "REASSIGNMENT_AWAITED">, CycleFact>
> = {
  RESPONSE_JUDGED: { at: "c.response_stopped_at", holds: judged("response") },
  RESPONSE_LATE: { at: "c.response_stopped_at", holds: late("response") },
  RESOLUTION_JUDGED: { at: "c.resolution_stopped_at", holds: judged("resolution") },
  RESOLUTION_LATE: { at: "c.resolution_stopped_at", holds: late("resolution") },
  CLOSED: { at: "c.closed_at", holds: sql`c.closed_at IS NOT NULL` },
  REOPENED: { at: "c.opened_at", holds: sql`c.number > 1` },
  WITHDRAWN: { at: "c.closed_at", holds: withdrawn() },
  WITHDRAWN_NEAR_DUE: {
    at: "c.closed_at",
    holds: sql`${withdrawn()} AND c.closed_at <= c.resolution_due_at AND c.closed_at > c.resolution_due_at - make_interval(secs => ${raw(String(NEAR_DUE_SECONDS))})`,
  },
  CONSENT_BY_HOLDER: { at: "c.closed_at", holds: sql`'CONSENT_BY_HOLDER' = ANY(c.qa_flags)` },
  CLOSED_UNREACHABLE: { at: "c.closed_at", holds: sql`'UNREACHABLE' = ANY(c.qa_flags)` },
};

function withdrawn(): Sql {
  return sql`c.close_reason = 'CUSTOMER_WITHDRAWN'`;
}

/** A provisional due time can be kept, but not yet missed. */
function judged(clock: "response" | "resolution"): Sql {
  return raw(
    `c.${clock}_stopped_at IS NOT NULL AND NOT c.${clock}_excluded AND (c.${clock}_stopped_at <= c.${clock}_due_at OR NOT c.${clock}_provisional)`,
  );
}

function late(clock: "response" | "resolution"): Sql {
  return raw(
    `c.${clock}_stopped_at > c.${clock}_due_at AND NOT c.${clock}_excluded AND NOT c.${clock}_provisional`,
  );
}

function ofCycles({ at, holds }: CycleFact, filter: ServiceRecordFactFilter): Sql {
  const counted =
    "CASE WHEN c.closed_at IS NULL THEN r.industry_team_id ELSE c.attributed_team_id END";
  const conditions = allOf([holds, dateTimeCondition(at, filter), teamCondition(counted, filter)]);
  return sql`t.id IN (SELECT c.service_record_id FROM service_cycle c JOIN service_record r ON r.id = c.service_record_id WHERE ${conditions})`;
}

function teamCondition(column: string, { industryTeamId }: ServiceRecordFactFilter): Sql | null {
  return typeof industryTeamId === "string" ? idCondition(column, { eq: industryTeamId }) : null;
}

function allOf(conditions: readonly (Sql | null)[]): Sql {
  return join(
    conditions.filter((condition) => condition !== null),
    " AND ",
  );
}
