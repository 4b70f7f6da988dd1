import { useQuery } from "@tanstack/react-query";
import { readCompany } from "../provider/viewer.ts";
import type { Company } from "../provider/viewer.ts";

/** The company as the server presents itself; null until it has, or where it does not. Its time is taken over each minute. */
export function useCompany(): Company | null {
  const { data } = useQuery({
    queryKey: ["company"],
    queryFn: readCompany,
    refetchInterval: 60_000,
    staleTime: 30_000,
  });
  return data ?? null;
}
