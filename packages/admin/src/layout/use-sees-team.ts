import { readRight, Resource } from "@attest/shared/access";
import { useMe } from "./use-me.ts";

/**
 * Whether the viewer sees a team's records: only then does a count of none say that nobody there has any. Who sees
 * a team and not all of them belongs to it, as its member or manager.
 */
export function useSeesTeam(): (team: {
  readonly id: string;
  readonly manager?: { readonly id: string } | null;
}) => boolean {
  const me = useMe();
  if (me?.staff === null || me === null) {
    return () => false;
  }
  const { staff, roles } = me;
  const right = readRight({ kind: "STAFF", staffId: staff.id, roles }, Resource.RECORDS);
  const own = staff.engineer?.industryTeam?.id;
  return ({ id, manager }) =>
    right?.widest === "ALL" ||
    (right?.widest === "TEAM" && (own === id || manager?.id === staff.id));
}
