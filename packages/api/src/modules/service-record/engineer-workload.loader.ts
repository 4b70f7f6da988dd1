import { isOpenStatus, ServiceRecordStatus } from "@attest/shared/service-record";
import sql from "sql-template-tag";
import { notBlind } from "../../platform/access/blind-records.ts";
import { byKey } from "../../platform/database/by-key.ts";
import type { LoaderDefinition } from "../../platform/loaders.ts";
import type { Viewer } from "../../platform/viewer.ts";

/** What an engineer holds of one team's records; of no team: what waits with the desk. */
export interface TeamLoad {
  readonly industryTeamId: string | null;
  readonly openRecords: number;
  readonly overdueRecords: number;
}

/** What an engineer holds, team by team, so that each viewer is told only of what they may read. */
export interface EngineerLoads {
  readonly engineerId: string;
  readonly onDuty: boolean;
  readonly teams: readonly TeamLoad[];
}

const OPEN = Object.values(ServiceRecordStatus).filter(isOpenStatus);

/** Loads by the engineer's id, without what the viewer reviews blind (R38). */
export function engineerLoads(viewer: Viewer): LoaderDefinition<string, EngineerLoads> {
  return {
    name: "engineerLoads",
    load: async (db, ids) => {
      const open = notBlind(viewer, sql`r.id`) ?? sql`true`;
      const { text, values } =
        sql`WITH clock AS MATERIALIZED (SELECT company_now() AS now), held AS (
         SELECT r.engineer_id, r.industry_team_id, count(*)::int AS held, (count(*) FILTER (WHERE r.due_at < clock.now))::int AS overdue
         FROM clock JOIN service_record r ON r.engineer_id = ANY(${[...ids]}::uuid[]) AND r.status = ANY(${OPEN}) AND ${open}
         GROUP BY r.engineer_id, r.industry_team_id)
       SELECT e.id AS "engineerId",
         EXISTS (SELECT FROM duty_shift d WHERE d.engineer_id = e.id AND d.starts_at <= clock.now AND d.ends_at > clock.now) AS "onDuty",
         coalesce(json_agg(json_build_object('industryTeamId', h.industry_team_id, 'openRecords', h.held, 'overdueRecords', h.overdue))
           FILTER (WHERE h.engineer_id IS NOT NULL), '[]') AS teams
       FROM clock JOIN engineer e ON e.id = ANY(${[...ids]}::uuid[]) LEFT JOIN held h ON h.engineer_id = e.id
       GROUP BY e.id, clock.now`;
      const rows: EngineerLoads[] = await db.query(text, values);
      return byKey(rows, ({ engineerId }) => engineerId);
    },
  };
}
