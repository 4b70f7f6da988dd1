import {
  readRight,
  Scope,
  type Grant,
  type Resource,
  type Viewer as AccessViewer,
} from "@attest/shared/access";
import sql, { join, type Sql } from "sql-template-tag";
import type { StaffViewer, Viewer } from "../viewer.ts";

/** What each scope means for one table `t`; left out: the table has nothing of that scope. */
export interface ScopeMeaning {
  readonly own?: (viewer: StaffViewer) => Sql;
  readonly team?: (viewer: StaffViewer) => Sql;
  readonly department?: (viewer: StaffViewer) => Sql;
  /** What a grant's conditions add, such as locked only. */
  readonly condition?: (grant: Grant, viewer: Viewer) => Sql | null;
}

/**
 * The access table's right to a resource, as a condition on `t`: the union of everything the viewer's roles grant.
 *
 * @returns null when there is no right at all
 */
export function scopeSql(viewer: Viewer, resource: Resource, meaning: ScopeMeaning): Sql | null {
  if (viewer.kind === "SYSTEM") {
    return sql`true`;
  }
  const right = readRight(viewer satisfies AccessViewer, resource);
  const reached = (right?.grants ?? []).flatMap((grant) => {
    const scope = scopeCondition(grant.scope, viewer, meaning);
    const condition = meaning.condition?.(grant, viewer) ?? null;
    return scope === null ? [] : [condition === null ? scope : sql`(${scope} AND ${condition})`];
  });
  return reached.length === 0 ? null : sql`(${join(reached, " OR ")})`;
}

function scopeCondition(scope: Scope, viewer: Viewer, meaning: ScopeMeaning): Sql | null {
  if (scope === Scope.ALL) {
    return sql`true`;
  }
  if (viewer.kind !== "STAFF") {
    return null;
  }
  const meanings = { OWN: meaning.own, TEAM: meaning.team, DEPARTMENT: meaning.department };
  return meanings[scope]?.(viewer) ?? null;
}

/** The teams somebody belongs to or manages. */
export function teamIdsOf(viewer: StaffViewer): string[] {
  return [...new Set([...viewer.memberTeamIds, ...viewer.managedTeamIds])];
}
