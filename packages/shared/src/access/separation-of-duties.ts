import type { CommandName } from "./commands.ts";
import { Role } from "./role.ts";
import { SERVICE_RECORD_COMMANDS } from "./service-record-commands.ts";
import { SPOT_CHECK_COMMANDS } from "./spot-check-commands.ts";

/** The roles that do the service that is inspected. */
export const SERVICE_ROLES: readonly Role[] = [
  Role.AGENT,
  Role.ENGINEER,
  Role.OUTSOURCED_ENGINEER,
  Role.DEPARTMENT_MANAGER,
  Role.CUSTOMER_SERVICE_MANAGER,
];

/**
 * §7.2 and §7.7 of a person with several roles: an inspector changes no service record, whatever else
 * they are, service staff change no review, and outsourced staff export nothing. Disputing one's own review is no change
 * of it.
 */
export function forbiddenByOtherRole(roles: readonly Role[], command: CommandName): boolean {
  if (command === "startExport") {
    return !mayExport(roles);
  }
  if (Object.hasOwn(SERVICE_RECORD_COMMANDS, command)) {
    return roles.includes(Role.INSPECTOR);
  }
  const isOwnWord = command === "disputeReview" || command === "appealReview";
  const changesReviews = Object.hasOwn(SPOT_CHECK_COMMANDS, command) && !isOwnWord;
  return changesReviews && roles.some((role) => SERVICE_ROLES.includes(role));
}

/** Whether two roles exclude each other in one person (§7.2): the inspector's and any of the service. */
export function rolesExclude(a: Role, b: Role): boolean {
  const excludes = (one: Role, other: Role) =>
    one === Role.INSPECTOR && SERVICE_ROLES.includes(other);
  return excludes(a, b) || excludes(b, a);
}

/** What a judgement is about: a person, and who held the record that it looks at. */
interface Judged {
  readonly subjectStaffId: string | null;
  readonly heldByStaffIds: readonly string[];
}

/** §7.1: whether a judgement would be about oneself or about a record one held. */
export function judgesSelf(
  actorStaffId: string,
  { subjectStaffId, heldByStaffIds }: Judged,
): boolean {
  return subjectStaffId === actorStaffId || heldByStaffIds.includes(actorStaffId);
}

/** The two people behind a finding. */
interface FindingPair {
  readonly proposedBy: string;
  readonly confirmedBy: string;
  readonly respondents: readonly string[];
}

/** §7.4: whether the two people behind a finding differ and neither is a respondent. */
export function findingPairIsApart({ proposedBy, confirmedBy, respondents }: FindingPair): boolean {
  const isRespondent = respondents.includes(proposedBy) || respondents.includes(confirmedBy);
  return proposedBy !== confirmedBy && !isRespondent;
}

/** §7.5: whether somebody other than its author approves a policy. */
export function policyApproverIsApart(authorStaffId: string, approverStaffId: string): boolean {
  return authorStaffId !== approverStaffId;
}

/** R39: whether the adjudicator is somebody other than the reviewer and the reviewed. */
export function adjudicatorIsApart(
  adjudicatorStaffId: string,
  review: { readonly reviewerStaffId: string; readonly heldByStaffIds: readonly string[] },
): boolean {
  const { reviewerStaffId, heldByStaffIds } = review;
  return adjudicatorStaffId !== reviewerStaffId && !heldByStaffIds.includes(adjudicatorStaffId);
}

/** An approval of a consequence that is about to be given. */
interface ConsequenceApproval {
  readonly actorStaffId: string;
  readonly actorRoles: readonly Role[];
  readonly subjectStaffId: string;
  /** Who approved before, in order. */
  readonly approvedBy: readonly string[];
}

/**
 * §7.6: whether this person may turn the next key of a consequence: first the operations director,
 * then the general manager, two different people, neither the one concerned.
 */
export function mayTurnNextKey(approval: ConsequenceApproval): boolean {
  const { actorStaffId, actorRoles, subjectStaffId, approvedBy } = approval;
  const key = [Role.OPERATIONS_DIRECTOR, Role.GENERAL_MANAGER][approvedBy.length];
  const isApart = actorStaffId !== subjectStaffId && !approvedBy.includes(actorStaffId);
  return key !== undefined && actorRoles.includes(key) && isApart;
}

/** §7.7: outsourced staff export nothing, whatever other role they have. */
export function mayExport(roles: readonly Role[]): boolean {
  return !roles.includes(Role.OUTSOURCED_ENGINEER);
}

/** A role that somebody is about to grant or revoke. */
interface RoleChange {
  readonly actorStaffId: string;
  readonly actorRoles: readonly Role[];
  readonly staffId: string;
  readonly role: Role;
}

/**
 * §7.10: only the general manager makes and unmakes inspectors; and general managers, or else an
 * administrator would get there in two steps. All other roles are the administrator's. Nobody changes
 * their own (§7.1).
 */
export function mayChangeRole({ actorStaffId, actorRoles, staffId, role }: RoleChange): boolean {
  const reserved = role === Role.INSPECTOR || role === Role.GENERAL_MANAGER;
  const needed = reserved ? Role.GENERAL_MANAGER : Role.ADMINISTRATOR;
  return actorStaffId !== staffId && actorRoles.includes(needed);
}
