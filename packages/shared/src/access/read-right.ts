import { ApiKeyScope } from "./api-key-scope.ts";
import { Condition, grant, maskedGrant, reaches, Scope } from "./grant.ts";
import type { Grant } from "./grant.ts";
import { KEY_READ } from "./key-read-table.ts";
import { READ } from "./read-table.ts";
import { Resource } from "./resource.ts";
import { Role } from "./role.ts";
import type { Viewer } from "./viewer.ts";

/** Everything by which a viewer may read a resource. */
export interface ReadRight {
  /** A union: an object is read if any of these reaches it. Never empty. */
  readonly grants: readonly Grant[];
  /** The widest scope among the grants. */
  readonly widest: Scope;
  /**
   * Phone and e-mail are masked in all that is read: so unless some unmasked grant reaches as far as
   * every masked one. Rights are decided once per operation, and a doubt masks.
   */
  readonly masked: boolean;
}

/**
 * The right to read a resource: for a person the union of the roles, less what §7 forbids.
 *
 * @returns null when there is none: the resource does not exist for this viewer
 */
export function readRight(viewer: Viewer, resource: Resource): ReadRight | null {
  const grants = grantsOf(viewer, resource);
  const [first, ...others] = grants;
  if (first === undefined) {
    return null;
  }
  const wider = (a: Scope, b: Scope) => (reaches(a, b) ? a : b);
  const widest = others.reduce((scope, other) => wider(scope, other.scope), first.scope);
  return { grants, widest, masked: isMasked(grants) };
}

function grantsOf(viewer: Viewer, resource: Resource): readonly Grant[] {
  switch (viewer.kind) {
    case "STAFF":
      return staffGrants(viewer.roles, resource);
    case "KEY":
      return keyGrants(viewer.scopes, resource);
    case "CONTACT":
      return contactGrants(resource);
    case "ANONYMOUS":
      return [];
  }
}

/** The portal shows contacts their records as PortalRecord; of the rest only themselves and their own complaints. */
function contactGrants(resource: Resource): readonly Grant[] {
  switch (resource) {
    case Resource.COMPLAINTS:
      return [grant(Scope.OWN, Condition.FILED_BY_SELF)];
    case Resource.CUSTOMERS:
      return [maskedGrant(Scope.OWN)];
    default:
      return [];
  }
}

function staffGrants(roles: readonly Role[], resource: Resource): readonly Grant[] {
  // §7.3: a manager who is also an inspector still sees no draw before it is revealed.
  if (resource === Resource.LOTS_BEFORE_REVEAL && roles.includes(Role.DEPARTMENT_MANAGER)) {
    return [];
  }
  return roles.flatMap((role) => READ[resource][role]);
}

function keyGrants(scopes: readonly ApiKeyScope[], resource: Resource): readonly Grant[] {
  const read = KEY_READ[resource];
  if (read === null) {
    return [];
  }
  const holds = (scope: ApiKeyScope | null) => scope === null || scopes.includes(scope);
  if (!holds(read.scope) && !scopes.includes(ApiKeyScope.ALL_READ)) {
    return [];
  }
  return [{ scope: Scope.ALL, masked: !holds(read.maskedUnless), conditions: read.conditions }];
}

function isMasked(grants: readonly Grant[]): boolean {
  const unmasked = grants.filter((one) => !one.masked);
  const covered = (one: Grant) => unmasked.some((other) => reaches(other.scope, one.scope));
  return grants.some((one) => one.masked && !covered(one));
}
