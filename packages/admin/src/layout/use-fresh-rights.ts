import { useQueryClient } from "@tanstack/react-query";
import { forgetMe } from "../provider/viewer.ts";

/** Asks again what the viewer may do: a shift that began while the console was open brings rights of its own. */
export function useFreshRights(): () => void {
  const client = useQueryClient();
  return () => {
    forgetMe();
    void client.invalidateQueries({ queryKey: ["auth", "getPermissions"] });
  };
}
