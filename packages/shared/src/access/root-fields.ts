import { COMMAND_NAMES } from "./commands.ts";
import type { FieldLine } from "./field-policy.ts";

/**
 * The ways in. A query or a subscription without a right is no refusal but null or an empty page, so
 * here it only matters whether somebody is signed in; a mutation's right is its line in COMMANDS.
 */
export const ROOT_FIELDS: readonly FieldLine[] = [
  ["Query", "PUBLIC", "PLAIN", "me portalRecord"],
  ["Query", "SELF", "PLAIN", "serviceRecord serviceRecords engineer engineers industryTeam"],
  ["Query", "SELF", "PLAIN", "industryTeams customer customers evaluations letters complaint"],
  ["Query", "SELF", "PLAIN", "complaints spotCheckPlans lot lots reviews assessmentPeriod"],
  ["Query", "SELF", "PLAIN", "assessment assessments journal changes"],
  ["Query", "SELF", "PLAIN", "staff apiKeys"],
  ["Query", "STAFF_OR_KEY", "PLAIN", "serviceCalendar previewClock previewSamplingPlan"],
  ["Query", "STAFF_OR_KEY", "PLAIN", "previewSwitching"],
  ["Mutation", "PUBLIC", "PLAIN", COMMAND_NAMES.join(" ")],
  ["Subscription", "SELF", "PLAIN", "serviceRecordOpened serviceRecordChanged clockAlert"],
  ["Subscription", "SELF", "PLAIN", "complaintChanged lotProgressed assessmentPublished"],
  ["Subscription", "SELF", "PLAIN", "conversationEntryAdded"],
  ["ServiceRecordEvent", "WITH_PARENT", "PLAIN", "cursor action serviceRecord"],
  ["ClockAlertEvent", "WITH_PARENT", "PLAIN", "cursor percent minutesAfterDue clock serviceRecord"],
  ["ComplaintEvent", "WITH_PARENT", "PLAIN", "cursor action complaint"],
  ["LotEvent", "WITH_PARENT", "PLAIN", "cursor action lot"],
  ["AssessmentEvent", "WITH_PARENT", "PLAIN", "cursor assessment"],
  ["ConversationEvent", "WITH_PARENT", "PLAIN", "cursor touch serviceRecordNumber"],
  ["SignInPayload", "PAYLOAD", "PLAIN", "me"],
  ["StaffPayload", "PAYLOAD", "PLAIN", "staff"],
  ["PasswordLinkPayload", "PAYLOAD", "PLAIN", "staff passwordLink"],
  ["ApiKeyPayload", "PAYLOAD", "PLAIN", "apiKey"],
  ["CreateApiKeyPayload", "PAYLOAD", "PLAIN", "apiKey key"],
  ["CheckIdentityPayload", "PAYLOAD", "PLAIN", "identityCheckId result failures"],
  ["RecordConsentPayload", "PAYLOAD", "PLAIN", "decision status serviceRecord"],
  ["SubmitEvaluationPayload", "PAYLOAD", "PLAIN", "accepted scored amendableUntil"],
  ["ServiceRecordPayload", "PAYLOAD", "PLAIN", "serviceRecord"],
  ["TouchPayload", "PAYLOAD", "PLAIN", "touch serviceRecord"],
  ["ComplaintPayload", "PAYLOAD", "PLAIN", "complaint"],
  ["SpotCheckPlanPayload", "PAYLOAD", "PLAIN", "spotCheckPlan"],
  ["LotPayload", "PAYLOAD", "PLAIN", "lot"],
  ["ReviewPayload", "PAYLOAD", "PLAIN", "review"],
  ["AssessmentPeriodPayload", "PAYLOAD", "PLAIN", "assessmentPeriod"],
  ["AssessmentPayload", "PAYLOAD", "PLAIN", "assessment"],
  ["ConsequencePayload", "PAYLOAD", "PLAIN", "consequence"],
  ["PayrollRunPayload", "PAYLOAD", "PLAIN", "payrollRun"],
];
