/** The kinds of act the timeline has a word for, with what the names of their actions contain; the first match counts. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ["account", /^(staff|role|password|password_link|api_key)\./],
  [
    "organisation",
    /^(engineer|team|industry_team|team_member|team_manager|routing_rule|service_level)/,
  ],
  ["handover", /^duty_handover/],
  ["call_page", /^duty_call\.page/],
  ["call_taken", /^duty_call\.acknowledge/],
  ["call", /^duty_call/],
  ["duty", /^duty/],
  ["notice_handed_on", /^notice\.hand_on/],
  ["notice", /^notice/],
  ["clock_alert", /^clock\.alert/],
  ["customer", /^(customer|contact)\./],
  ["calendar", /^(service_)?calendar/],
  ["webhook", /^webhook/],
  ["inbox", /^inbox\./],
  ["status_query", /status_query/],
  ["import", /^(incident|import)/],
  ["consultation_convened", /convene_consultation/],
  ["consultation_proposal", /propose_in_consultation/],
  ["consultation_decided", /decide_consultation/],
  ["consultation_cancelled", /cancel_consultation/],
  ["reassignment_asked", /ask_reassignment/],
  ["reassignment_decided", /decide_reassignment_request/],
  ["backup_requested", /request_backup_resource/],
  ["backup_released", /release_backup_resource/],
  ["duplicate_taken_in", /take_in_duplicate/],
  ["lot", /^(lot|spot_check)/],
  ["review", /^review/],
  ["scorecard", /^scorecard/],
  ["corrective_action", /^corrective_action/],
  ["inspector_conflict", /^conflict/],
  ["calibration", /^calibration/],
  ["answer_template", /^answer_template/],
  ["merged", /(^|[._])merge$/],
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

/** What kind of actor it was: `contact:…`, `key:…`, `system`, `anonymous`; an id alone is a member of staff. */
export function actorKind(actor: string): string {
  return /^(contact|key|system|anonymous)/.exec(actor)?.[0] ?? "staff";
}
