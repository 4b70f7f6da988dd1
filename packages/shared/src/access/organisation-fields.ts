import type { FieldLine } from "./field-policy.ts";

/** People, teams, customers, calendars. */
export const ORGANISATION_FIELDS: readonly FieldLine[] = [
  ["Viewer", "SELF", "PLAIN", "id email name roles permissions staff contact"],
  ["Staff", "ORGANISATION", "PLAIN", "id name email roles engineer"],
  ["Staff", "ACCOUNTS", "PLAIN", "active"],
  ["ApiKey", "ACCOUNTS", "PLAIN", "id name prefix scopes createdAt expiresAt revokedAt lastUsedAt"],
  [
    "WebhookEndpoint",
    "ACCOUNTS",
    "PLAIN",
    "id name url scopes eventTypes version createdAt health",
  ],
  ["WebhookEndpoint", "ACCOUNTS", "PLAIN", "previousSecretExpiresAt disabledAt disabledBecause"],
  ["WebhookHealth", "WITH_PARENT", "PLAIN", "condition consecutiveFailures behind dead"],
  ["WebhookHealth", "WITH_PARENT", "PLAIN", "nextAttemptAt lastSuccessAt lastFailureAt lastError"],
  [
    "WebhookDelivery",
    "ACCOUNTS",
    "PLAIN",
    "id webhook eventId test action state attempts createdAt",
  ],
  ["WebhookDelivery", "ACCOUNTS", "PLAIN", "lastAttemptAt deliveredAt lastStatus lastError"],
  // Only ever one's own.
  [
    "Export",
    "STAFF_OR_KEY",
    "PLAIN",
    "id resource format state rows createdAt expiresAt finishedAt",
  ],
  ["Engineer", "ORGANISATION", "PLAIN", "id staff outsourced vendor industryTeam"],
  ["IndustryTeam", "ORGANISATION", "PLAIN", "id code name mode manager severity version"],
  ["ServiceLevel", "ORGANISATION", "PLAIN", "id code name responseTargetMinutes"],
  ["ServiceLevel", "ORGANISATION", "PLAIN", "resolutionTargetMinutes version"],
  ["ServiceCalendar", "ORGANISATION", "PLAIN", "year state version source certifiedBy days"],
  ["CalendarDay", "ORGANISATION", "PLAIN", "date type name working"],
  ["Customer", "CUSTOMER_OF_RECORD", "PLAIN", "id name industry outsourcingAllowed version"],
  ["Customer", "CUSTOMERS", "PLAIN", "contacts"],
  ["Customer", "ORGANISATION", "PLAIN", "industryTeam serviceLevel"],
  ["Contact", "CUSTOMER_OF_RECORD", "PLAIN", "id name entitledToClose customer version"],
  ["Contact", "CUSTOMER_OF_RECORD", "PII", "phone email"],
];
