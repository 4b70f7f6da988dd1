import type { CivilDate } from "@attest/shared/primitives";
import { OPEN_STATUSES } from "../service-records/open-statuses.ts";
import type { Tile } from "../start/start-of-role.ts";

/** What a team has before it now. */
export function nowTiles(industryTeamId: string): readonly Tile[] {
  const open = { industryTeamId, status: OPEN_STATUSES };
  return [
    { label: "manager.queue", filter: { industryTeamId, status: ["OPEN"] }, tone: "warning" },
    { label: "start.late", filter: { ...open, dueWithin: 0 }, tone: "error" },
    { label: "start.soon", filter: { ...open, dueWithin: 60 }, tone: "warning" },
    {
      label: "manager.waiting",
      filter: { industryTeamId, status: ["WAITING_CUSTOMER", "WAITING_THIRD_PARTY"] },
      tone: "plain",
    },
    {
      label: "start.consent",
      filter: { industryTeamId, status: ["PENDING_CONSENT"] },
      tone: "plain",
    },
    { label: "start.open", filter: open, tone: "plain" },
  ];
}

/** What a manager should look into: requests that wait, and what may be pressure or passing around. */
export function flagTiles(factTeamId: string, factFrom: CivilDate): readonly Tile[] {
  const flag = (label: string, fact: string): Tile => ({
    label: `manager.${label}`,
    filter: { fact, factFrom, factTeamId },
    tone: "warning",
  });
  return [
    {
      label: "manager.awaited",
      filter: { fact: "REASSIGNMENT_AWAITED", factTeamId },
      tone: "warning",
    },
    flag("passed_around", "PASSED_AROUND"),
    flag("near_due", "WITHDRAWN_NEAR_DUE"),
    { ...flag("withdrawn", "WITHDRAWN"), tone: "plain" },
    flag("by_holder", "CONSENT_BY_HOLDER"),
    flag("unreachable", "CLOSED_UNREACHABLE"),
  ];
}
