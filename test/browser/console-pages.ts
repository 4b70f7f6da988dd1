import type { Colleague } from "./colleague.ts";
import { letterLink } from "./letter-link.ts";

/** A page of the console by its name in the screenshots. */
export interface ConsolePage {
  readonly name: string;
  readonly path: string;
}

const LISTS: readonly ConsolePage[] = [
  { name: "start", path: "/" },
  { name: "intake", path: "/intake" },
  { name: "duty", path: "/duty" },
  { name: "calendars", path: "/calendars" },
  { name: "calendar-missing", path: "/calendars?year=2031" },
  { name: "records", path: "/service-records" },
  { name: "teams", path: "/industry-teams" },
  { name: "engineers", path: "/engineers" },
  { name: "customers", path: "/customers" },
  { name: "evaluations", path: "/evaluations" },
  { name: "letters", path: "/letters" },
  { name: "consultations", path: "/consultations" },
  { name: "answers", path: "/answer-templates" },
  { name: "journal", path: "/journal" },
  { name: "staff", path: "/staff" },
  { name: "api-keys", path: "/api-keys" },
  { name: "webhooks", path: "/webhooks" },
  { name: "nowhere", path: "/nowhere" },
];

export const BEFORE_SIGNING_IN: readonly ConsolePage[] = [
  { name: "sign-in", path: "/" },
  { name: "set-password", path: "/set-password?token=abc" },
  { name: "portal", path: "/portal" },
  { name: "portal-bad-link", path: "/portal/status?token=abc" },
];

/** The portal's pages by the links of letters that the demo company has sent. */
export async function portalPages(reader: Colleague): Promise<ConsolePage[]> {
  const { pending, closed } = await reader.get<Readonly<Record<"pending" | "closed", Ids>>>(
    `{ pending: serviceRecords(first: 1, filter: { status: { in: [PENDING_CONSENT] } }) { nodes { id } }
       closed: serviceRecords(first: 1, filter: { status: { in: [CLOSED] } }) { nodes { id } } }`,
  );
  const consent = await letterLink(reader, pending.nodes[0]?.id ?? "", "CONSENT_REQUEST");
  const evaluation = await letterLink(reader, closed.nodes[0]?.id ?? "", "CLOSING");
  return [
    { name: "consent", path: consent },
    { name: "status", path: consent.replace("/consent", "/status") },
    { name: "evaluation", path: evaluation },
  ];
}

interface Ids {
  readonly nodes: readonly { readonly id: string }[];
}

/** The lists, and of every kind of thing one that this colleague may see, a record of every status among them. */
export async function pagesFor(colleague: Colleague): Promise<ConsolePage[]> {
  const found = await colleague.get<Readonly<Record<string, Ids>>>(SAMPLES);
  const shown = Object.entries(found).flatMap(
    ([
      alias,
      {
        nodes: [one],
      },
    ]) => {
      const [resource = "", detail = ""] = alias.split("__");
      return one === undefined
        ? []
        : [
            {
              name: `${resource}-${detail}`.replaceAll("_", "-"),
              path: `/${resource.replaceAll("_", "-")}/${one.id}/show`,
            },
          ];
    },
  );
  return [...LISTS, ...shown];
}

const STATUSES = ["OPEN", "IN_PROGRESS", "WAITING_CUSTOMER", "PENDING_CONSENT", "CLOSED"];
const RECORDS = STATUSES.map(
  (status) =>
    `service_records__${status.toLowerCase()}: serviceRecords(first: 1, filter: { status: { in: [${status}] } }) { nodes { id } }`,
);
const SAMPLES = `{ ${RECORDS.join(" ")} industry_teams__one: industryTeams(first: 1) { nodes { id } }
  engineers__one: engineers(first: 1) { nodes { id } } customers__one: customers(first: 1) { nodes { id } } }`;
