import sql, { type Sql } from "sql-template-tag";
import type { DataSource } from "typeorm";
import type { Viewer } from "../../platform/viewer.ts";
import { IndustryTeam } from "../industry-team/industry-team.entity.ts";
import { LotSeed } from "./lot-seed.entity.ts";
import { Lot } from "./lot.entity.ts";
import { itemScope, lotScope } from "./lot.scope.ts";
import { reviewScope } from "./review.scope.ts";
import { SpotCheckPlan } from "./spot-check-plan.entity.ts";

/** Everything a printed report says. */
export interface LotReport {
  readonly lot: Lot;
  readonly plan: SpotCheckPlan;
  readonly team: string;
  readonly commitment: string;
  readonly seed: string;
  readonly sample: readonly ReportItem[];
  readonly reviews: readonly ReportReview[];
}

/** An item of the sample, in the order it was drawn. */
export interface ReportItem {
  readonly rank: number;
  readonly itemId: string;
  readonly rankHash: string;
  readonly defective: boolean | null;
  readonly replaced: boolean;
}

/** A review and who wrote it; the score in hundredths. */
export interface ReportReview {
  readonly itemId: string;
  readonly reviewer: string;
  readonly score: number | null;
}

/**
 * Reads the report of a lot that is revealed.
 *
 * @returns null when there is none, it is not revealed, or not the viewer's to see: all look alike
 */
export async function readLotReport(
  dataSource: DataSource,
  viewer: Viewer,
  id: string,
): Promise<LotReport | null> {
  const scope = lotScope(viewer);
  const revealed = sql`t.id = ${id}::uuid AND t.status = 'REVEALED'`;
  const found =
    scope === null
      ? []
      : await ask(dataSource, sql`SELECT t.id FROM lot t WHERE ${revealed} AND ${scope}`);
  if (found.length === 0) {
    return null;
  }
  const { manager } = dataSource;
  const lot = await manager.findOneByOrFail(Lot, { id });
  const plan = await manager.findOneByOrFail(SpotCheckPlan, { id: lot.planId });
  const { name } = await manager.findOneByOrFail(IndustryTeam, { id: lot.industryTeamId });
  const { seed } = await manager.findOneByOrFail(LotSeed, { lotId: id, drawIndex: lot.drawIndex });
  const [draw] = await ask<{ commitment: string }>(
    dataSource,
    sql`SELECT commitment FROM lot_draw WHERE lot_id = ${id}::uuid AND draw_index = ${lot.drawIndex}`,
  );
  return {
    lot,
    plan,
    team: name,
    commitment: draw?.commitment ?? plan.commitment,
    seed,
    sample: await sampleOf(dataSource, viewer, lot),
    reviews: await reviewsOf(dataSource, viewer, lot),
  };
}

async function sampleOf(dataSource: DataSource, viewer: Viewer, lot: Lot): Promise<ReportItem[]> {
  return ask(
    dataSource,
    sql`SELECT t.rank, t.item_id AS "itemId", t.rank_hash AS "rankHash", t.defective,
        t.replaced_because IS NOT NULL AS replaced
      FROM sample_item t
      WHERE t.lot_id = ${lot.id}::uuid AND t.draw_index = ${lot.drawIndex} AND ${itemScope(viewer)}
      ORDER BY t.position`,
  );
}

async function reviewsOf(
  dataSource: DataSource,
  viewer: Viewer,
  lot: Lot,
): Promise<ReportReview[]> {
  const scope = reviewScope(viewer);
  return scope === null
    ? []
    : ask(
        dataSource,
        sql`SELECT t.item_id AS "itemId", s.name AS reviewer, t.score
          FROM review t JOIN staff s ON s.id = t.reviewer_id
          WHERE t.lot_id = ${lot.id}::uuid AND t.draw_index = ${lot.drawIndex} AND ${scope}
          ORDER BY t.item_id COLLATE "C", s.name, t.id`,
      );
}

async function ask<Row>(dataSource: DataSource, query: Sql): Promise<Row[]> {
  return dataSource.query<Row[]>(query.text, query.values);
}
