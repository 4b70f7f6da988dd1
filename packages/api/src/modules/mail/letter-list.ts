import { formatInstant } from "@attest/shared/primitives";
import type { LetterKind } from "@attest/shared/letter";
import sql, { type Sql } from "sql-template-tag";
import { isId } from "../../platform/database/id.ts";
import type { ListPlan } from "../../platform/pages/read-page.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { Letter } from "./letter.entity.ts";
import { letterScope } from "./letter.scope.ts";

export interface LetterFilter {
  readonly kind: LetterKind | null;
  readonly serviceRecordId: string | null;
}

/** The letters a viewer may see, newest first. */
export function letterList(viewer: Viewer, filter: LetterFilter): ListPlan<Letter> {
  return {
    entity: Letter,
    scope: letterScope(viewer),
    filters: conditions(filter),
    order: [
      {
        column: "t.created_at",
        type: "timestamptz",
        direction: "DESC",
        valueOf: ({ createdAt }) => formatInstant(createdAt),
      },
      { column: "t.id", type: "uuid", direction: "DESC", valueOf: ({ id }) => id },
    ],
  };
}

function conditions({ kind, serviceRecordId }: LetterFilter): Sql[] {
  const ofKind = kind === null ? [] : [sql`t.kind = ${kind}`];
  const record =
    serviceRecordId === null
      ? []
      : [isId(serviceRecordId) ? sql`t.service_record_id = ${serviceRecordId}::uuid` : sql`false`];
  return [...ofKind, ...record];
}
