import { mayCommandOn } from "@attest/shared/access";
import type { CommandName, Tie } from "@attest/shared/access";
import { useMe } from "../../layout/use-me.ts";
import type { RecordDetail } from "../service-record.ts";

/** Whether the viewer may give a command on this record, by the table that the server decides with. */
export function useRecordRight(
  record: Pick<RecordDetail, "engineer" | "industryTeam">,
): (command: CommandName) => boolean {
  const me = useMe();
  const staff = me?.staff ?? null;
  if (me === null || staff === null) {
    return () => false;
  }
  const ties: Tie[] = [];
  if (record.engineer !== null && record.engineer.id === staff.engineer?.id) {
    ties.push("HOLDER");
  }
  if (record.industryTeam?.manager?.id === staff.id) {
    ties.push("TEAM_MANAGER");
  }
  const viewer = { kind: "STAFF" as const, staffId: staff.id, roles: me.roles };
  return (command) => mayCommandOn(viewer, command, ties) === "ALLOWED";
}
