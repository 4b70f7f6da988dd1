/** The kinds of act the timeline has a word for, with what the names of their actions contain; the first match counts. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ["account", /^(staff|role|password|password_link|api_key)\./],
  [
    "organisation",
    /^(engineer|team|industry_team|team_member|team_manager|routing_rule|service_level|duty)/,
  ],
  ["customer", /^(customer|contact)\./],
  ["calendar", /^(service_)?calendar/],
  ["webhook", /^webhook/],
  ["import", /^(incident|import)/],
  ["reassigned", /reassign/],
  ["assigned", /assign|custody/],
  ["reopened", /reopen/],
  ["closure", /closure/],
  ["consent", /consent|decline/],
  ["closed", /clos|withdraw/],
  ["responded", /respond/],
  ["identity", /identity/],
  ["evaluation", /evaluat/],
  ["letter", /letter|mail/],
  ["touch", /touch|contact_attempt/],
  ["form", /form_entry/],
  ["solution", /solution|propos/],
  ["waiting", /wait/],
  ["resumed", /resum/],
  ["clock", /clock|alert|recount|escalat/],
  ["sign_in", /sign_?in|session/],
  ["opened", /\.open|record_open/],
];

/** The word of an action, whatever its spelling (`serviceRecord.opened`, `SERVICE_RECORD_OPENED`). */
export function eventKind(action: string): string {
  const plain = action.replace(/([a-z])([A-Z])/g, "$1_$2").toLowerCase();
  return KINDS.find(([, pattern]) => pattern.test(plain))?.[0] ?? "other";
}

/** What kind of actor it was: `staff:…`, `contact:…`, `key:…`, else the system. */
export function actorKind(actor: string): string {
  const kind = /^(staff|contact|key)/i.exec(actor)?.[1]?.toLowerCase();
  return kind ?? "system";
}
