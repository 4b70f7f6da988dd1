import type { IncidentPlan } from "@attest/shared/incident-log";
import type { ServiceCycle } from "../service-record/service-cycle.entity.ts";
import type { ServiceRecord } from "../service-record/service-record.entity.ts";
import type { ImportWorld } from "./import-world.ts";
import { NO_CALLER } from "./name-book.ts";

/** What the plan says of the record itself. What the log does not say is marked as imported, not made up. */
export function incidentRecord(
  plan: IncidentPlan,
  cycle: ServiceCycle,
  { customer, level, book }: ImportWorld,
): Omit<ServiceRecord, "version"> {
  const subject = subjectOf(plan);
  const { group, assignee } = plan.holder;
  return {
    id: cycle.serviceRecordId,
    number: plan.number,
    subject,
    content: `导入自 ServiceNow 事件日志。编号 ${plan.number};日志不含问题描述、身份核验与服务记录单。`,
    channel: plan.channel,
    status: plan.status,
    createdAt: plan.createdAt,
    intakeDelayMinutes: 0,
    intakeDelayFlagged: false,
    customerId: customer.id,
    contactId: book.contact(plan.caller),
    serviceLevelId: level.id,
    industryTeamId: book.team(group),
    engineerId: book.engineer(assignee),
    routingReason: routingReason(group),
    identityCheckId: null,
    waiverReason: null,
    origin: "IMPORTED",
    currentCycleId: cycle.id,
    // The response is not judged, so that the resolution's clock governs.
    dueAt: cycle.resolutionDueAt,
    reassignmentCount: plan.reassignmentCount,
    mergedIntoId: null,
    followsId: null,
    searchText: [plan.number, subject, customer.name, plan.caller ?? NO_CALLER].join("\n"),
    searchPhone: "",
  };
}

function routingReason(group: string | null): string {
  return group === null
    ? "导入:日志最终未写明处理组(?),等待客服经理指派。"
    : `导入:日志最终的处理组为“${group}”。`;
}

const LONGEST_SUBJECT = 200;

/** The log has no subject; its categories are the nearest it says. */
function subjectOf({ updates, number }: IncidentPlan): string {
  const { category, subcategory, u_symptom: symptom } = updates.at(-1)?.update.details ?? {};
  const told = [category, subcategory, symptom].filter((one) => typeof one === "string");
  const subject = told.length === 0 ? `[导入] ${number}` : `[导入] ${told.join(" / ")}`;
  return Array.from(subject).slice(0, LONGEST_SUBJECT).join("");
}
