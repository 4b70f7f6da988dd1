import { usePermissions } from "react-admin";

/** Whether the viewer has a right, by its name in `me.permissions`. */
export function useMay(): (permission: string) => boolean {
  const { permissions } = usePermissions<readonly string[]>();
  return (permission) => permissions?.includes(permission) === true;
}
