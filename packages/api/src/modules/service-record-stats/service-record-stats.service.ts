import { Resource } from "@attest/shared/access";
import sql, { empty, join, raw, type Sql } from "sql-template-tag";
import type { DataSource } from "typeorm";
import { blindIds } from "../../platform/access/blind-records.ts";
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

/** Ids are joined to what they stand for, so that even none has a type. */
const NO_KEY_COLUMNS: Readonly<Record<string, string>> = {
  industryTeamId: "NULL::uuid",
  engineerId: "NULL::uuid",
  serviceLevelId: "NULL::uuid",
  channel: "NULL::text",
  day: "NULL::text",
  month: "NULL::text",
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
  const statement = statsStatement(args, viewer);
  if (statement === null) {
    return [];
  }
  const rows: StatRow[] = await dataSource.query(statement.text, statement.values);
  checkGroups(rows.length);
  return rows.map((row) => ({ ...NO_KEYS, ...row }));
}

/** @throws DomainError BAD_USER_INPUT for more than 5,000 groups */
export function checkGroups(groups: number): void {
  if (groups > MOST_GROUPS) {
    throw badInput(
      "by",
      "These are too many groups.",
      `fewer days or dimensions: at most ${String(MOST_GROUPS)} groups`,
    );
  }
}

/** The same figures as a statement, with every key a column; null where the viewer may see none. */
export function statsFigures(viewer: Viewer, args: ServiceRecordStatsArgs): Sql | null {
  const statement = statsStatement(args, viewer);
  const asked = new Set(args.by.map((dimension) => DIMENSIONS[dimension].key));
  const others = Object.keys(NO_KEYS).filter((key) => !asked.has(key as keyof ServiceRecordStat));
  const nulls = raw(others.map((key) => `, ${NO_KEY_COLUMNS[key] ?? "NULL"} AS "${key}"`).join(""));
  return statement && sql`SELECT s.*${nulls} FROM (${statement}) s`;
}

/** A group as it is read: only the keys asked for. */
type StatRow = Pick<ServiceRecordStat, keyof ServiceRecordStat>;

interface Scopes {
  readonly scope: Sql;
  readonly evaluations: Sql;
  /** The daily figures. */
  readonly figures: Sql;
}

function statsStatement(args: ServiceRecordStatsArgs, viewer: Viewer): Sql | null {
  if (args.from > args.to) {
    throw badInput("from", "The first day is not after the last.", "a day up to `to`");
  }
  const scope = scopeSql(viewer, Resource.RECORDS, SCOPES);
  const evaluations = scopeSql(viewer, Resource.EVALUATIONS, SCOPES) ?? sql`false`;
  return scope && scopedStatement(args, { scope, evaluations, figures: figuresFor(args, viewer) });
}

/** By engineer, what a viewer reviews blind is taken out again: a figure must not tell whose it is (R38). */
function figuresFor({ by, filter }: ServiceRecordStatsArgs, viewer: Viewer): Sql {
  const blind = by.includes("ENGINEER") || filter?.engineerId != null ? blindIds(viewer) : null;
  return blind === null
    ? sql`service_record_day`
    : sql`(SELECT * FROM service_record_day UNION ALL
        SELECT ${raw(KEY_COLUMNS)}, ${raw(COUNTS.map((count) => `-${count}`).join(", "))}
        FROM service_record_stat_part WHERE service_record_id IN (${blind}))`;
}

const KEY_COLUMNS = "day, industry_team_id, engineer_id, channel, service_level_id";
/** In the order of the table's columns. */
const COUNTS = [
  ...["opened", "closed", "reopened", "responses_judged", "responses_met"],
  ...["resolutions_judged", "resolutions_met", "evaluation_sum", "evaluation_count"],
];

function scopedStatement(
  { by, from, to, filter }: ServiceRecordStatsArgs,
  { scope, evaluations, figures }: Scopes,
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
    FROM ${figures} t WHERE ${join(conditions, " AND ")} ${group} ${ANY_FIGURE} ${order} LIMIT ${raw(String(MOST_GROUPS + 1))}`;
}

const FIGURES = sql`sum(t.opened)::integer AS "opened", sum(t.closed)::integer AS "closed", sum(t.reopened)::integer AS "reopened",
  sum(t.responses_judged)::integer AS "responsesJudged", sum(t.responses_met)::integer AS "responsesMet",
  sum(t.resolutions_judged)::integer AS "resolutionsJudged", sum(t.resolutions_met)::integer AS "resolutionsMet"`;

/** A group whose records have all moved to another is no group. */
const ANY_FIGURE = sql`HAVING sum(t.opened + t.closed + t.reopened + t.responses_judged + t.resolutions_judged + t.evaluation_count) > 0`;
