import { useGetIdentity } from "react-admin";
import type { Me } from "../provider/viewer.ts";

/** The member of staff who is signed in; null while that is being asked. */
export function useMe(): Me | null {
  const { identity } = useGetIdentity();
  const me: unknown = identity?.["me"];
  return me === undefined ? null : (me as Me);
}
