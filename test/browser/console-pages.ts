import type { Colleague } from "./colleague.ts";

/** A page of the console by its name in the screenshots. */
export interface ConsolePage {
  readonly name: string;
  readonly path: string;
}

const LISTS: readonly ConsolePage[] = [
  { name: "start", path: "/" },
  { name: "intake", path: "/intake" },
  { name: "records", path: "/service-records" },
  { name: "teams", path: "/industry-teams" },
  { name: "engineers", path: "/engineers" },
  { name: "customers", path: "/customers" },
  { name: "evaluations", path: "/evaluations" },
  { name: "letters", path: "/letters" },
  { name: "journal", path: "/journal" },
  { name: "nowhere", path: "/nowhere" },
];

interface Ids {
  readonly nodes: readonly { readonly id: string }[];
}

/** The lists, and of every kind of thing one that this colleague may see, a record of every status among them. */
export async function pagesFor(colleague: Colleague): Promise<ConsolePage[]> {
  const found = await colleague.get<Readonly<Record<string, Ids>>>(SAMPLES);
  const shown = Object.entries(found).flatMap(([alias, { nodes: [one] }]) => {
    const [resource = "", detail = ""] = alias.split("__");
    return one === undefined ? [] : [{ name: `${resource}-${detail}`.replaceAll("_", "-"), path: `/${resource.replaceAll("_", "-")}/${one.id}/show` }];
  });
  return [...LISTS, ...shown];
}

const STATUSES = ["OPEN", "IN_PROGRESS", "WAITING_CUSTOMER", "PENDING_CONSENT", "CLOSED"];
const RECORDS = STATUSES.map((status) => `service_records__${status.toLowerCase()}: serviceRecords(first: 1, filter: { status: { in: [${status}] } }) { nodes { id } }`);
const SAMPLES = `{ ${RECORDS.join(" ")} industry_teams__one: industryTeams(first: 1) { nodes { id } }
  engineers__one: engineers(first: 1) { nodes { id } } customers__one: customers(first: 1) { nodes { id } } }`;
