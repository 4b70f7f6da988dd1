import type { CustodySpan, IncidentPlan } from "@attest/shared/incident-log";
import { newId } from "../../platform/random.ts";
import type { Custody } from "../service-record/custody.entity.ts";
import type { ImportWorld } from "./import-world.ts";

/** The chain of custody of an imported record. Whoever holds it at the end of the log holds it on, closed or not. */
export function incidentCustody(
  recordId: string,
  plan: IncidentPlan,
  { book }: ImportWorld,
): readonly Custody[] {
  return heldOn(plan).map(({ from, to, group, assignee }) => ({
    id: newId(),
    serviceRecordId: recordId,
    fromAt: from,
    toAt: to,
    industryTeamId: book.team(group),
    engineerId: book.engineer(assignee),
    reason: null,
  }));
}

/** A chain always has an open end here: a record that is reopened goes on with it. */
function heldOn({ custody, holder, createdAt }: IncidentPlan): readonly CustodySpan[] {
  const last = custody.at(-1);
  if (last === undefined) {
    return [{ ...holder, from: createdAt, to: null }];
  }
  const before = custody.slice(0, -1);
  if (last.to === null || isHeldBy(last, holder)) {
    return [...before, { ...last, to: null }];
  }
  return [...before, last, { ...holder, from: last.to, to: null }];
}

function isHeldBy(span: CustodySpan, { group, assignee }: IncidentPlan["holder"]): boolean {
  return span.group === group && span.assignee === assignee;
}
