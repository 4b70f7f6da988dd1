import { mayChangeRole, Role, rolesExclude } from "@attest/shared/access";
import { useMe } from "../layout/use-me.ts";

interface GrantableRoles {
  /** Whether the viewer may grant or revoke it. */
  readonly mayChange: (role: Role) => boolean;
  /** What may be granted beside the roles held; none is offered that excludes one of them. */
  readonly beside: (held: readonly Role[]) => readonly Role[];
}

/** The roles that the viewer may grant to somebody. @param staffId null: somebody new */
export function useGrantableRoles(staffId: string | null): GrantableRoles {
  const me = useMe();
  const mayChange = (role: Role) =>
    me?.staff !== null &&
    me?.staff !== undefined &&
    mayChangeRole({
      actorStaffId: me.staff.id,
      actorRoles: me.roles,
      staffId: staffId ?? "",
      role,
    });
  const beside = (held: readonly Role[]) =>
    Object.values(Role).filter(
      (role) =>
        mayChange(role) && !held.includes(role) && !held.some((one) => rolesExclude(one, role)),
    );
  return { mayChange, beside };
}
