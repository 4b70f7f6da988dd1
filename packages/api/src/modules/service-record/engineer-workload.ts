import { readRight, Resource, Scope } from "@attest/shared/access";
import { teamIdsOf } from "../../platform/access/scope-sql.ts";
import { accessViewer } from "../../platform/create-context.ts";
import type { Viewer } from "../../platform/viewer.ts";
import type { EngineerLoads, TeamLoad } from "./engineer-workload.loader.ts";
import type { EngineerWorkload } from "./engineer-workload.object.ts";

/**
 * What a viewer is told of an engineer's load: the sum over the records they may read, by the right that lists them.
 *
 * @returns null when they may read no records at all
 */
export function workloadFor(
  viewer: Viewer,
  { engineerId, onDuty, teams }: EngineerLoads,
): EngineerWorkload | null {
  const reads = readingOf(viewer, engineerId);
  if (reads === null) {
    return null;
  }
  const read = teams.filter(reads);
  return {
    openRecords: read.reduce((sum, { openRecords }) => sum + openRecords, 0),
    overdueRecords: read.reduce((sum, { overdueRecords }) => sum + overdueRecords, 0),
    onDuty,
  };
}

/** Which of an engineer's records a viewer may read. */
function readingOf(viewer: Viewer, engineerId: string): ((load: TeamLoad) => boolean) | null {
  if (viewer.kind === "SYSTEM") {
    return () => true;
  }
  const right = readRight(accessViewer(viewer), Resource.RECORDS);
  if (right === null) {
    return null;
  }
  const scopes = right.grants.map(({ scope }) => scope);
  const isAll = scopes.includes(Scope.ALL);
  const isSelf = viewer.kind === "STAFF" && viewer.engineerId === engineerId;
  const isOwn = isSelf && scopes.includes(Scope.OWN);
  const teams = viewer.kind === "STAFF" && scopes.includes(Scope.TEAM) ? teamIdsOf(viewer) : [];
  return ({ industryTeamId }) => isAll || isOwn || teams.includes(industryTeamId ?? "");
}
