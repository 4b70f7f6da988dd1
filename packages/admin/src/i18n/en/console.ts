import type { zhConsole } from "../zh/console.ts";

/** What the console says around the resources. */
export const enConsole: typeof zhConsole = {
  time: {
    days: "%{count} d", hours: "%{count} h", minutes: "%{count} min", seconds: "%{count} s", left: "%{time} left", late: "%{time} late",
    gap: " ", zone: "Beijing time", due_at: "Due %{at}", provisional: "Calendar not certified: no breach yet", now: "now", until: "%{from} to %{to}",
  },
  shell: {
    product: "Attest", tagline: "Service quality that can be proven", language: "Language", menu: "Main menu", start: "Start", intake: "Take a call",
    keyboard: "Keyboard shortcuts", sign_out: "Sign out", offline: "Connection lost, reconnecting…", demo: "Demo", account: "Account",
  },
  sign_in: {
    title: "Sign in", email: "E-mail", password: "Password", totp: "One-time code (if set up)", submit: "Sign in",
    refused: "E-mail or password is wrong, or the account is locked for a while.", demo_title: "Demo accounts",
    demo_hint: "Choose a role to sign in to the demo company.", portal: "Customers: go to the service portal",
  },
  set_password: {
    title: "Set your password", password: "New password", repeat: "Repeat it", submit: "Save password", too_short: "At least 12 characters",
    differs: "The two differ", done: "Your password is set. Please sign in.", missing: "The link is incomplete. Please open it again from the mail.",
    to_sign_in: "Sign in",
  },
  state: {
    empty: "Nothing here yet", empty_filtered: "Nothing matches", clear: "Clear filters", error: "This could not be loaded", retry: "Try again", loading: "Loading…",
    denied: "Your role does not see this part.", missing: "It does not exist, or you may not see it.", more: "Load more", none: "None", all_loaded: "That is all",
    back_home: "Back to start",
  },
  help: {
    title: "Keyboard shortcuts", open: "Open this sheet", search: "Search", intake: "Take a call", records: "Service records", start: "Start",
    submit: "Submit the form", close: "Close a dialog", move: "Move in a list", go: "Open the selected record", note: "Single keys do nothing while you type in a field.",
    group_anywhere: "Anywhere", group_list: "Lists", group_form: "Forms",
  },
  start: {
    hello: "Hello, %{name}", late: "Late", soon: "Due within an hour", unassigned: "Unassigned", mine: "Held by me", waiting: "Waiting for customer",
    consent: "Awaiting consent", open: "Open", closed: "Closed", next: "Due first", next_empty: "Nothing is waiting.", see_all: "See all", take_call: "Take a call",
    take_call_hint: "Enter the caller's number, check identity, open a record", teams: "Teams", evaluations: "Latest evaluations", journal: "Latest acts",
    no_records: "Your role does not handle service records.",
  },
  customers: {
    outsourcing_yes: "Allowed", outsourcing_no: "Not allowed", entitled: "May close", targets: "Response %{response} min · resolution %{resolution} h",
    records: "Service records", contact_name: "Name", contact_phone: "Phone", contact_email: "E-mail",
  },
  teams: { no_manager: "No manager", engineers: "Engineers", who_holds: "Who holds what", free: "Free", held: "%{count} held", late: "%{count} late", open_records: "Open records", outsourced: "Outsourced", employed: "Employed" },
  letters: { body: "Letter", masked_hint: "Tokens in links are masked: staff must not answer for a customer." },
  evaluations: { unanswered: "Not answered", stars: "%{score} of 5", amended: "Amended" },
  journal: { filter_target: "Target, as ServiceRecord:id", filter_action: "Action", occurred: "Occurred %{at}", apply: "Filter", payload: "Content", show: "Show", hide: "Hide" },
};
