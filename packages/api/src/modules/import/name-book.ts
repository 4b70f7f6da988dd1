import type { IncidentPlan } from "@attest/shared/incident-log";
import type { Unit } from "../../platform/unit.ts";
import { findContacts, makeContacts } from "./imported-contacts.ts";
import { findEngineers, makeEngineers } from "./imported-engineers.ts";
import { findTeams, makeTeams } from "./imported-teams.ts";

/** Stands for the caller of an incident that names none. */
export const NO_CALLER = "日志未写明";

/** Who and what the names of a log are here. A name is looked up once a run, and made where it is new. */
export class NameBook {
  private readonly teams = new Map<string, string>();
  private readonly engineers = new Map<string, string>();
  private readonly contacts = new Map<string, string>();

  /** @param customerId whose people the callers are */
  constructor(private readonly customerId: string) {}

  /** Learns every name the plans need. */
  async learn(unit: Unit, plans: readonly IncidentPlan[]): Promise<void> {
    const updates = plans.flatMap((plan) => plan.updates.map(({ update }) => update));
    const { customerId } = this;
    await learnNames(
      this.teams,
      updates.map(({ group }) => group),
      {
        find: (names) => findTeams(unit.db, names),
        make: (names) => makeTeams(unit, names),
      },
    );
    await learnNames(
      this.engineers,
      updates.map(({ assignee }) => assignee),
      {
        find: (names) => findEngineers(unit.db, names),
        make: (names) => makeEngineers(unit, names),
      },
    );
    const callers = [...updates, ...plans].map(({ caller }) => caller ?? NO_CALLER);
    await learnNames(this.contacts, callers, {
      find: (names) => findContacts(unit.db, customerId, names),
      make: (names) => makeContacts(unit, customerId, names),
    });
  }

  /** Id of the industry team of that name; null for no group. */
  team(group: string | null): string | null {
    return group === null ? null : known(this.teams, group);
  }

  /** Id of the engineer; null for no assignee. */
  engineer(assignee: string | null): string | null {
    return assignee === null ? null : known(this.engineers, assignee);
  }

  /** Id of the contact; for no caller, of the one that stands for it. */
  contact(caller: string | null): string {
    return known(this.contacts, caller ?? NO_CALLER);
  }
}

/** Ids by name. */
export type NamedIds = ReadonlyMap<string, string>;

interface NameKeeper {
  readonly find: (names: readonly string[]) => Promise<NamedIds>;
  readonly make: (names: readonly string[]) => Promise<NamedIds>;
}

async function learnNames(
  book: Map<string, string>,
  names: readonly (string | null)[],
  { find, make }: NameKeeper,
): Promise<void> {
  const unknown = [...new Set(names)].filter(
    (name) => name !== null && !book.has(name),
  ) as string[];
  if (unknown.length === 0) {
    return;
  }
  const found = await find(unknown);
  const made = await make(unknown.filter((name) => !found.has(name)));
  for (const [name, id] of [...found, ...made]) {
    book.set(name, id);
  }
}

function known(book: NamedIds, name: string): string {
  const id = book.get(name);
  if (id === undefined) {
    throw new Error(`The name "${name}" was not learned.`);
  }
  return id;
}
