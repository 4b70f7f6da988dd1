import { Resource } from "@attest/shared/access";
import sql, { empty, join, raw, type Sql } from "sql-template-tag";
import type { DataSource } from "typeorm";
import { scopeSql, teamIdsOf, type ScopeMeaning } from "../../platform/access/scope-sql.ts";
import { badInput } from "../../platform/errors.ts";
import { idCondition, wordCondition } from "../../platform/pages/filters.ts";
import type { Viewer } from "../../platform/viewer.ts";
import type {
  ServiceRecordStat,
  ServiceRecordStatDimension,
} from "./service-record-stat.object.ts";
import type { ServiceRecordStatsArgs } from "./service-record-stats.input.ts";

const MOST_GROUPS = 5_000;

const DIMENSIONS: Readonly<
  Record<
    ServiceRecordStatDimension,
    { readonly key: keyof ServiceRecordStat; readonly column: string }
  >
> = {
  TEAM: { key: "industryTeamId", column: "t.industry_team_id" },
  ENGINEER: { key: "engineerId", column: "t.engineer_id" },
  CHANNEL: { key: "channel", column: "t.channel" },
  LEVEL: { key: "serviceLevelId", column: "t.service_level_id" },
  DAY: { key: "day", column: "to_char(t.day, 'YYYY-MM-DD')" },
  MONTH: { key: "month", column: "to_char(t.day, 'YYYY-MM')" },
};

const NO_KEYS = {
  industryTeamId: null,
  engineerId: null,
  channel: null,
  serviceLevelId: null,
  day: null,
  month: null,
};

/** Whose the figures are. */
const SCOPES: ScopeMeaning = {
  own: ({ engineerId }) =>
    engineerId === null ? sql`false` : sql`t.engineer_id = ${engineerId}::uuid`,
  team: (staff) => sql`t.industry_team_id = ANY(${teamIdsOf(staff)}::uuid[])`,
};

/**
 * The daily figures of records within the viewer's scope, summed up by what is asked for. Evaluations are summed over
 * what the viewer's right to evaluations reaches, all of it locked.
 *
 * @throws DomainError BAD_USER_INPUT for days in the wrong order, or more than 5,000 groups
 */
export async function serviceRecordStats(
  { dataSource, viewer }: { readonly dataSource: DataSource; readonly viewer: Viewer },
  args: ServiceRecordStatsArgs,
): Promise<ServiceRecordStat[]> {
  if (args.from > args.to) {
    throw badInput("from", "The first day is not after the last.", "a day up to `to`");
  }
  const scope = scopeSql(viewer, Resource.RECORDS, SCOPES);
  if (scope === null) {
    return [];
  }
  const statement = statsStatement(args, {
    scope,
    evaluations: scopeSql(viewer, Resource.EVALUATIONS, SCOPES) ?? sql`false`,
  });
  const rows: StatRow[] = await dataSource.query(statement.text, statement.values);
  if (rows.length > MOST_GROUPS) {
    throw badInput(
      "by",
      "These are too many groups.",
      `fewer days or dimensions: at most ${String(MOST_GROUPS)} groups`,
    );
  }
  return rows.map((row) => ({ ...NO_KEYS, ...row }));
}

/** A group as it is read: only the keys asked for. */
type StatRow = Pick<ServiceRecordStat, keyof ServiceRecordStat>;

interface Scopes {
  readonly scope: Sql;
  readonly evaluations: Sql;
}

function statsStatement(
  { by, from, to, filter }: ServiceRecordStatsArgs,
  { scope, evaluations }: Scopes,
): Sql {
  const dimensions = [...new Set(by)].map((dimension) => DIMENSIONS[dimension]);
  const keys = dimensions.map(({ key, column }) => raw(`${column} AS "${key}", `));
  const group =
    dimensions.length === 0
      ? empty
      : raw(`GROUP BY ${dimensions.map(({ column }) => column).join(", ")}`);
  const order =
    dimensions.length === 0
      ? empty
      : raw(`ORDER BY ${dimensions.map((_, index) => String(index + 1)).join(", ")}`);
  const conditions = [
    sql`t.day BETWEEN ${from}::date AND ${to}::date`,
    scope,
    idCondition("t.industry_team_id", filter?.industryTeamId),
    idCondition("t.engineer_id", filter?.engineerId),
    idCondition("t.service_level_id", filter?.serviceLevelId),
    wordCondition("t.channel", filter?.channel == null ? null : { in: filter.channel }),
  ].flatMap((condition) => (condition === null ? [] : [condition]));
  return sql`SELECT ${keys.length === 0 ? empty : join(keys, "")} ${FIGURES},
      coalesce(sum(t.evaluation_sum) FILTER (WHERE ${evaluations}), 0)::integer AS "evaluationSum",
      coalesce(sum(t.evaluation_count) FILTER (WHERE ${evaluations}), 0)::integer AS "evaluationCount"
    FROM service_record_day t WHERE ${join(conditions, " AND ")} ${group} ${ANY_FIGURE} ${order} LIMIT ${raw(String(MOST_GROUPS + 1))}`;
}

const FIGURES = sql`sum(t.opened)::integer AS "opened", sum(t.closed)::integer AS "closed", sum(t.reopened)::integer AS "reopened",
  sum(t.responses_judged)::integer AS "responsesJudged", sum(t.responses_met)::integer AS "responsesMet",
  sum(t.resolutions_judged)::integer AS "resolutionsJudged", sum(t.resolutions_met)::integer AS "resolutionsMet"`;

/** A group whose records have all moved to another is no group. */
const ANY_FIGURE = sql`HAVING sum(t.opened + t.closed + t.reopened + t.responses_judged + t.resolutions_judged + t.evaluation_count) > 0`;
