import { formatInstant } from "@attest/shared/primitives";
import sql, { type Sql } from "sql-template-tag";
import { isId } from "../../platform/database/id.ts";
import type { ListPlan } from "../../platform/pages/read-page.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { FrameItem } from "./frame-item.entity.ts";
import { Lot } from "./lot.entity.ts";
import { itemScope, lotScope, planScope } from "./lot.scope.ts";
import { Review } from "./review.entity.ts";
import { PRESENT_DRAW, reviewScope } from "./review.scope.ts";
import { SpotCheckPlan } from "./spot-check-plan.entity.ts";

/** What a list is narrowed to; null: not. */
export interface ListAsk {
  readonly industryTeamId?: string | null;
  readonly lotId?: string | null;
  readonly status?: string | null;
}

/** The plans a viewer may see, newest first. */
export function planList(viewer: Viewer, ask: ListAsk): ListPlan<SpotCheckPlan> {
  return {
    entity: SpotCheckPlan,
    scope: planScope(viewer),
    filters: filtersOf(ask),
    order: [
      {
        column: "t.committed_at",
        type: "timestamptz",
        direction: "DESC",
        valueOf: ({ committedAt }) => formatInstant(committedAt),
      },
      { column: "t.id", type: "uuid", direction: "DESC", valueOf: ({ id }) => id },
    ],
  };
}

/** The lots a viewer may see, newest first. */
export function lotList(viewer: Viewer, ask: ListAsk): ListPlan<Lot> {
  return {
    entity: Lot,
    scope: lotScope(viewer),
    filters: filtersOf(ask),
    order: [{ column: "t.id", type: "uuid", direction: "DESC", valueOf: ({ id }) => id }],
  };
}

/** The reviews a viewer may see, of the present draws, by item. */
export function reviewList(viewer: Viewer, ask: ListAsk): ListPlan<Review> {
  return {
    entity: Review,
    scope: reviewScope(viewer),
    filters: [PRESENT_DRAW, ...filtersOf(ask)],
    order: [
      { column: "t.item_id", type: "text", direction: "ASC", valueOf: ({ itemId }) => itemId },
      { column: "t.id", type: "uuid", direction: "ASC", valueOf: ({ id }) => id },
    ],
  };
}

/** A frame in byte order, so that it can be hashed as it is read; an engineer sees only their own of it. */
export function frameList(viewer: Viewer, lotId: string | Sql): ListPlan<FrameItem> {
  return {
    entity: FrameItem,
    scope: itemScope(viewer),
    filters: [sql`t.lot_id = ${lotId}::uuid`],
    order: [{ column: "t.id", type: "text", direction: "ASC", valueOf: ({ id }) => id }],
  };
}

function filtersOf({ industryTeamId, lotId, status }: ListAsk): Sql[] {
  return [
    ...(industryTeamId == null ? [] : [ofId("industry", industryTeamId)]),
    ...(lotId == null ? [] : [ofId("lot", lotId)]),
    ...(status == null ? [] : [sql`t.status = ${status}`]),
  ];
}

function ofId(of: "industry" | "lot", id: string): Sql {
  if (!isId(id)) {
    return sql`false`;
  }
  return of === "lot" ? sql`t.lot_id = ${id}::uuid` : sql`t.industry_team_id = ${id}::uuid`;
}
