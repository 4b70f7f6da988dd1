import type { zhRecords } from "../zh/records.ts";

/** What the pages of a service record, its actions and the intake say. */
export const enRecords: typeof zhRecords = {
  records: {
    view_open: "Open", view_mine: "Mine", view_unassigned: "Unassigned", view_soon: "Due soon", view_late: "Late", view_waiting: "Waiting", view_consent: "Awaiting consent",
    view_closed: "Closed", view_all: "All", save_view: "Save this view", view_name: "Name of the view", remove_view: "Remove view “%{name}”", views: "Views",
    search: "Number, subject, customer, contact", live_new: "New record %{number}", changed_now: "Changed just now", any_team: "All teams", any_channel: "All channels",
    nobody: "Nobody", selected: "%{count} selected", conversation: "Conversation", form: "Record form", solutions: "Solutions", timeline: "Timeline", cycles: "Cycles",
    custody: "Custody", clocks: "Clocks", facts: "Facts", intake_delay: "Intake delay %{minutes} min", intake_flagged: "Over 15 minutes: flagged to QA",
    missing_parts: "Still missing: %{parts}", archived: "Archived", archive_hash: "Archive hash", automatic: "Automatic", logged_at: "Logged %{at}",
    no_touches: "No contact yet.", no_entries: "Nothing written yet.", no_solutions: "No solution yet.", version: "Version %{version}", feedback: "Customer's feedback",
    proposed_by: "Proposed by %{name}", desk: "Service desk", queue: "%{team} (queue)", cycle_name: "Cycle %{number}", print: "Print", evaluation: "Evaluation",
    entitled: "May close", not_entitled: "May not close", waiver: "Waived", more_facts: "More",
  },
  receipt: {
    summary: "%{state} · %{counted} of %{target} counted", started: "Started", due: "Due", stopped: "Stopped", strict: "On wall time due %{at}",
    versions: "Policy v%{policy} · calendar v%{calendar}", table: "Clock receipt", from: "From", to: "To", day: "Day", reason: "Reason", counted: "Counted",
    text: "%{from} to %{to}, %{day}, %{reason}", show: "Show receipt", hide: "Hide receipt", legend: "Legend", picture: "%{kind}: %{counted} counted in %{segments} segments",
    basis: "On %{basis}",
  },
  actions: {
    assignServiceRecord: "Assign", reassignServiceRecord: "Reassign", respondToServiceRecord: "Respond", logTouch: "Log contact", addFormEntry: "Write form entry",
    proposeSolution: "Propose solution", waitForCustomer: "Wait for customer", resumeServiceRecord: "Resume", requestClosure: "Ask to close", recordConsent: "Record answer",
    closeOnCustomerRequest: "Close on request", reopenServiceRecord: "Reopen", unavailable: "Not now: %{reason}", more: "More actions", done: "Done: %{action}", submit: "OK",
    cancel: "Cancel", undo: "Undo",
  },
  action_help: {
    assignServiceRecord: "Choose an engineer; custody starts now.", reassignServiceRecord: "Reassigning needs a reason and is kept in custody.",
    respondToServiceRecord: "The first human contact with the customer. The time is the server's.", logTouch: "One contact with the customer.",
    addFormEntry: "Goes into the record form and stays as written.", proposeSolution: "Write the solution; a revision becomes a new version.",
    waitForCustomer: "The resolution clock pauses, the response clock does not. Give the reason.", resumeServiceRecord: "The resolution clock runs on.",
    requestClosure: "A letter asks the customer; only the customer's consent closes.", recordConsent: "When the customer answers by phone: record it and name the call.",
    closeOnCustomerRequest: "Only when the customer asks. Response is still judged, resolution is not.", reopenServiceRecord: "Starts the next cycle with its own response clock; earlier ones stay.",
  },
  action_form: {
    engineer: "Engineer", reason: "Reason", text: "Text", channel: "Channel", answered: "The customer was reached", unanswered: "Not reached", follow_up: "Message left or sent",
    part: "Part", feedback: "Customer's feedback (optional)", message: "Message to the customer (optional)", decision: "Customer's answer", agreed: "Agrees to close",
    declined: "Declines", contact: "Contact", evidence: "Evidence (time of call, recording number)", direction: "Direction", received_at: "When it happened (earlier than now needs evidence)",
    dissatisfied: "The customer is dissatisfied (a complaint is offered, and a call back within a workday)", identity: "Identity check", method: "Method",
    identity_evidence: "Evidence of identity", only_free: "Only this team", required: "Please fill in", identity_failed: "The check failed; this cannot go on.", outcome: "Outcome",
  },
  conflict: {
    title: "Somebody else changed this record", text: "%{number} was changed meanwhile: it is now version %{version}, you saw version %{seen}. What you wrote is still below.",
    reload: "Load the latest", keep: "Look first",
  },
  bulk: {
    assign: "Assign selected", title: "Assign %{count} records", preview: "Will be assigned", refused: "Will not be assigned", refused_state: "already assigned or closed",
    run: "Assign %{count}", done: "%{done} assigned", failed: "%{failed} not assigned", progress: "Assigning %{done} of %{count}", other_team: "Engineer of another team",
  },
  events: {
    opened: "Opened", assigned: "Assigned", reassigned: "Reassigned", responded: "Responded", touch: "Contact", form: "Form entry", solution: "Solution proposed", waiting: "Waiting",
    resumed: "Resumed", closure: "Asked to close", consent: "Customer's answer", closed: "Closed", reopened: "Reopened", identity: "Identity check", letter: "Letter",
    evaluation: "Evaluation", clock: "Clock", sign_in: "Signed in", other: "Other act", system: "System", staff: "Staff", contact: "Customer", key: "Integration",
  },
  intake: {
    title: "Take a call", step_caller: "Caller", step_identity: "Identity check", step_request: "Request", number: "Caller's number, name or customer",
    number_hint: "Two characters suffice; arrows to choose, Enter to take", none_found: "Nobody found. Check the number or search by customer.", chosen: "Caller", change: "Change",
    method: "Method", evidence: "Evidence", evidence_hint: "e.g. the caller's number is on file", pass: "Passed", fail: "Failed", passed: "Identity checked (good for 30 minutes)",
    failed: "The check failed and is recorded (no. %{failures}). Two in a row block for 30 minutes; a complaint is still taken.", waive: "Waive (customer-service manager)",
    waiver_reason: "Reason for the waiver", channel: "Channel", subject: "Subject", content: "Content", received_at: "When the call came in",
    received_hint: "Empty: now; earlier needs evidence", received_evidence: "Evidence", submit: "Open service record", opened: "Opened %{number}",
    draft: "Draft kept on this device", discard: "Discard draft", draft_found: "An unfinished draft was restored", level: "Service level", team: "Team",
    no_right: "Your role cannot take calls.", request_first: "Choose the caller and check identity first.",
  },
};
