import sql from "sql-template-tag";
import { engineerList } from "../engineer/engineer-list.ts";
import { pageByKey, partOf } from "./page-by-key.ts";
import type { ExportSource } from "./export-source.ts";

interface EngineerRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly team: string | null;
  readonly outsourced: boolean;
  readonly vendor: string | null;
}

const COLUMNS = sql`t.id, s.name, s.email, g.name AS team, t.outsourced, t.vendor`;
const FROM = sql`engineer t JOIN staff s ON s.id = t.staff_id
  LEFT JOIN LATERAL (SELECT i.name FROM team_membership m JOIN industry_team i ON i.id = m.industry_team_id
    WHERE m.engineer_id = t.id AND tstzrange(m.valid_from, m.valid_to) @> (SELECT company_now())) g ON true`;

/** Engineers with the team they belong to now. */
export const engineerSource: ExportSource<EngineerRow> = {
  columns: [
    { key: "id", heading: "编号 ID", field: "Engineer.id", value: ({ id }) => id },
    { key: "name", heading: "姓名", field: "Staff.name", value: ({ name }) => name },
    { key: "email", heading: "电子邮箱", field: "Staff.email", value: ({ email }) => email },
    {
      key: "industryTeam",
      heading: "行业组",
      field: "Engineer.industryTeam",
      value: ({ team }) => team,
    },
    {
      key: "outsourced",
      heading: "外协",
      field: "Engineer.outsourced",
      value: ({ outsourced }) => outsourced,
    },
    { key: "vendor", heading: "外协单位", field: "Engineer.vendor", value: ({ vendor }) => vendor },
  ],
  page: ({ dataSource, viewer, filter }, after) =>
    pageByKey(dataSource, {
      columns: COLUMNS,
      from: FROM,
      after,
      ...partOf(engineerList(viewer, filter?.engineers?.industryTeamId ?? null)),
    }),
  cursorOf: ({ id }) => id,
};
