import sql from "sql-template-tag";
import type { DataSource } from "typeorm";
import { isId } from "../../platform/database/id.ts";
import { badInput } from "../../platform/errors.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { PRESENT_DRAW, reviewScope } from "./review.scope.ts";
import type { RootCauseCount } from "./root-cause-count.object.ts";

export interface RootCausesAsk {
  /** As 2026-09. */
  readonly from: string;
  readonly to: string;
  readonly industryTeamId: string | null;
}

/**
 * How often each cause was named, by team and month of the reveal: the oldest month first, in it the most frequent first.
 * Only of revealed lots, whoever asks: a figure must tell nothing of a draw before.
 *
 * @throws DomainError BAD_USER_INPUT for months in the wrong order
 * @see docs/rules.md R37, R40
 */
export async function rootCauses(
  { dataSource, viewer }: { readonly dataSource: DataSource; readonly viewer: Viewer },
  { from, to, industryTeamId }: RootCausesAsk,
): Promise<readonly RootCauseCount[]> {
  if (from > to) {
    throw badInput("from", "The first month is not after the last.", "a month up to `to`");
  }
  const scope = reviewScope(viewer);
  if (scope === null || (industryTeamId !== null && !isId(industryTeamId))) {
    return [];
  }
  const ofTeam =
    industryTeamId === null ? sql`true` : sql`o.industry_team_id = ${industryTeamId}::uuid`;
  const { text, values } =
    sql`SELECT o.industry_team_id AS "industryTeamId", ${MONTH} AS month, m.root_cause AS "rootCause",
      count(*)::integer AS count
    FROM review t JOIN lot o ON o.id = t.lot_id AND o.status = 'REVEALED' JOIN review_mark m ON m.review_id = t.id
    WHERE m.root_cause IS NOT NULL AND ${PRESENT_DRAW} AND ${scope} AND ${ofTeam} AND ${MONTH} BETWEEN ${from} AND ${to}
    GROUP BY 1, 2, 3 ORDER BY 2, 4 DESC, 3, 1 LIMIT 5000`;
  return dataSource.query(text, values);
}

const MONTH = sql`to_char(o.revealed_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM')`;
