/** What an API key may be given. No scope carries a decision about findings, consequences or roles (§7.8). */
export const ApiKeyScope = {
  /** May ask for the schema, which is closed to everybody else in production. */
  INTROSPECT: "introspect",
  RECORDS_READ: "records:read",
  RECORDS_WRITE: "records:write",
  CUSTOMERS_READ: "customers:read",
  /** Phone and e-mail whole instead of masked; gives no reading by itself. */
  PII: "pii",
  QUALITY_READ: "quality:read",
  ASSESSMENTS: "assessments",
  PAYROLL: "payroll",
  CHANGES: "changes",
  WEBHOOKS: "webhooks",
  /** Every reading scope at once, personal data still masked. */
  ALL_READ: "all:read",
} as const;
export type ApiKeyScope = (typeof ApiKeyScope)[keyof typeof ApiKeyScope];
