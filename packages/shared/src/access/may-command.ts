import type { CommandPolicy, Party, Ties } from "./command-policy.ts";
import { COMMAND_NAMES, COMMANDS } from "./commands.ts";
import type { CommandName } from "./commands.ts";
import { Standing } from "./relation.ts";
import type { Relation } from "./relation.ts";
import type { Viewer } from "./viewer.ts";
import { forbiddenByOtherRole } from "./separation-of-duties.ts";

/** Whether a command may be given, and which refusal it meets. */
export type CommandVerdict = "ALLOWED" | "UNAUTHENTICATED" | "FORBIDDEN" | "NOT_FOUND";

/** What the viewer is to the object at hand; TOKEN_BEARER when a valid token of it came with the command. */
export type Tie = Relation | "TOKEN_BEARER";

/**
 * Whether a viewer may give a command on some object at least. If not, the answer to the command is
 * FORBIDDEN (UNAUTHENTICATED for nobody), before anything is looked up. For a command that a token
 * allows this is true of everyone, since anyone can be its bearer: what a token is worth shows only
 * when it is looked up.
 */
export function mayCommand(viewer: Viewer, command: CommandName): boolean {
  const { TOKEN_BEARER } = COMMANDS[command].who;
  return TOKEN_BEARER !== undefined || tiesOf(viewer, command).length > 0;
}

/**
 * Whether a viewer may give a command on this object. FORBIDDEN: there is no such right at all, on no
 * object. NOT_FOUND: there is, but not on this one, which is answered as if it did not exist, so that
 * ids cannot be probed. Duties that must be apart are asked for separately: they depend on more than
 * the object.
 *
 * @param ties what the viewer is to the object; standings come with the viewer
 */
export function mayCommandOn(
  viewer: Viewer,
  command: CommandName,
  ties: readonly Tie[],
): CommandVerdict {
  if (ties.includes("TOKEN_BEARER") && COMMANDS[command].who.TOKEN_BEARER !== undefined) {
    return "ALLOWED";
  }
  const rights = tiesOf(viewer, command);
  if (rights.length === 0) {
    return viewer.kind === "ANONYMOUS" ? "UNAUTHENTICATED" : "FORBIDDEN";
  }
  const held: readonly string[] = [...ties, ...standingsOf(viewer)];
  const isMet = (needed: Ties) => needed.length === 0 || needed.some((tie) => held.includes(tie));
  return rights.some(isMet) ? "ALLOWED" : "NOT_FOUND";
}

/** The permissions that `me` names, sorted: everything the viewer may do on some object at least. */
export function permissionsOf(viewer: Viewer): string[] {
  const names = COMMAND_NAMES.filter((command) => tiesOf(viewer, command).length > 0);
  return [...new Set(names.map((command) => COMMANDS[command].permission))].sort();
}

/** The rights a viewer has to a command, each with the ties it asks for; one whose standing is missing is none. */
function tiesOf(viewer: Viewer, command: CommandName): readonly Ties[] {
  const policy = COMMANDS[command];
  if (viewer.kind === "KEY") {
    const { keyScope } = policy;
    return keyScope !== null && viewer.scopes.includes(keyScope) ? [[]] : [];
  }
  if (viewer.kind === "STAFF" && forbiddenByOtherRole(viewer.roles, command)) {
    return [];
  }
  const standings = standingsOf(viewer);
  const isOpen = (needed: Ties) => needed.length === 0 || needed.some(isWithin(standings));
  return partiesOf(viewer)
    .flatMap((party) => tiesOfParty(policy, party))
    .filter(isOpen);
}

function tiesOfParty(policy: CommandPolicy, party: Party): readonly Ties[] {
  const ties = policy.who[party];
  return ties === undefined ? [] : [ties];
}

function isWithin(standings: readonly Standing[]): (tie: Relation | Standing) => boolean {
  return (tie) => !isStanding(tie) || standings.includes(tie);
}

function isStanding(tie: Relation | Standing): tie is Standing {
  return Object.hasOwn(Standing, tie);
}

function partiesOf(viewer: Viewer): readonly Party[] {
  switch (viewer.kind) {
    case "STAFF":
      return ["ANYONE", "ANY_STAFF", ...viewer.roles];
    case "CONTACT":
      return ["ANYONE", "CONTACT"];
    case "KEY":
    case "ANONYMOUS":
      return ["ANYONE"];
  }
}

function standingsOf(viewer: Viewer): readonly Standing[] {
  return viewer.kind === "STAFF" ? (viewer.standings ?? []) : [];
}
