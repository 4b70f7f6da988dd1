import { addDays, formatInstant, isCivilDate, startOfDay } from "@attest/shared/primitives";
import type { GetListParams } from "react-admin";

/** The list's filter in the contract's words; its days are whole days in Asia/Shanghai. */
export function evaluationArguments({ filter }: GetListParams): Record<string, unknown> {
  const { engineerId, industryTeamId, answeredFrom, answeredTo } = filter as Readonly<
    Record<string, unknown>
  >;
  const from = dayOf(answeredFrom);
  const to = dayOf(answeredTo);
  const answeredAt = {
    ...(from === null ? {} : { gte: formatInstant(startOfDay(from)) }),
    ...(to === null ? {} : { lt: formatInstant(startOfDay(addDays(to, 1))) }),
  };
  return {
    ...(isNamed(engineerId) ? { engineerId } : {}),
    ...(isNamed(industryTeamId) ? { industryTeamId } : {}),
    ...(Object.keys(answeredAt).length === 0 ? {} : { answeredAt }),
  };
}

function isNamed(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

function dayOf(value: unknown): string | null {
  return typeof value === "string" && isCivilDate(value) ? value : null;
}
