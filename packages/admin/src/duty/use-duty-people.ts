import { useQuery } from "@tanstack/react-query";
import { runQuery } from "../provider/run.ts";
import { DutyEngineersDocument } from "./duty-documents.ts";
import type { DutyPerson } from "./roster-plan.ts";

/** The engineers on the payroll. */
export function useDutyPeople(): readonly DutyPerson[] {
  const { data } = useQuery({
    queryKey: ["duty-people"],
    queryFn: () => runQuery(DutyEngineersDocument, {}),
  });
  return (data?.engineers.nodes ?? [])
    .filter(({ outsourced }) => !outsourced)
    .map(({ id, staff }) => ({ id, name: staff.name }));
}
