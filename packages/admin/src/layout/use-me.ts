import { useGetIdentity } from "react-admin";
import type { UserIdentity } from "react-admin";
import type { Me } from "../provider/viewer.ts";

/** The member of staff who is signed in; null while that is being asked. */
export function useMe(): Me | null {
  const { identity } = useGetIdentity();
  return (identity as (UserIdentity & { me?: Me }) | undefined)?.me ?? null;
}
