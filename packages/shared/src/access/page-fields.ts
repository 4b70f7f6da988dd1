import type { FieldLine } from "./field-policy.ts";

const PAGED_TYPES = [
  "ServiceRecord",
  "Engineer",
  "IndustryTeam",
  "Customer",
  "Evaluation",
  "Letter",
  "InboxEntry",
  "InboundMail",
  "Complaint",
  "SpotCheckPlan",
  "Lot",
  "FrameItem",
  "Review",
  "CorrectiveAction",
  "Assessment",
  "JournalEntry",
  "Staff",
  "ApiKey",
  "WebhookEndpoint",
  "WebhookDelivery",
  "PortalRecord",
  "StaffNotice",
  "DutyTemplate",
  "DutyHandover",
  "DutyCall",
  "Consultation",
  "AnswerTemplate",
] as const;

/** Pages: what is on them is decided by the field that gives the page, and counts only that. */
export const PAGE_FIELDS: readonly FieldLine[] = [
  ["PageInfo", "WITH_PARENT", "PLAIN", "hasNextPage hasPreviousPage startCursor endCursor"],
  ...PAGED_TYPES.flatMap((type): FieldLine[] => [
    [`${type}Connection`, "WITH_PARENT", "PLAIN", "nodes edges pageInfo totalCount"],
    [`${type}Edge`, "WITH_PARENT", "PLAIN", "cursor node"],
  ]),
];
