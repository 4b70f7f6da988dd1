import { addDays, formatInstant, startOfDay } from "@attest/shared/primitives";
import { useQuery } from "@tanstack/react-query";
import { runQuery } from "../provider/run.ts";
import { typed } from "../provider/typed-document.ts";
import { satisfactionOfAnswers } from "./month-figures.ts";
import type { LockedAnswer } from "./month-figures.ts";
import type { MonthDays } from "./months.ts";

interface Page {
  readonly nodes: readonly LockedAnswer[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const AnswersDocument = typed<{ evaluations: Page }, Record<string, unknown>>(
  `query Answers($teamId: ID, $answeredAt: DateTimeFilter, $after: String) {
    evaluations(first: 100, after: $after, industryTeamId: $teamId, answeredAt: $answeredAt) {
      nodes { score serviceCycle { id } } pageInfo { hasNextPage endCursor } } }`,
);

/** What a team's customers said in a month, of what the viewer may see; undefined until known. */
export function useSatisfaction(
  teamId: string,
  month: MonthDays,
): ReturnType<typeof satisfactionOfAnswers> | undefined {
  const { data } = useQuery({
    queryKey: ["evaluations", "satisfaction", teamId, month.month],
    queryFn: async () => satisfactionOfAnswers(await readAnswers(teamId, month)),
    staleTime: 60_000,
    retry: 1,
  });
  return data;
}

async function readAnswers(teamId: string, { from, to }: MonthDays): Promise<LockedAnswer[]> {
  const answeredAt = {
    gte: formatInstant(startOfDay(from)),
    lt: formatInstant(startOfDay(addDays(to, 1))),
  };
  const answers: LockedAnswer[] = [];
  let after: string | null = null;
  do {
    const page: Page = (await runQuery(AnswersDocument, { teamId, answeredAt, after })).evaluations;
    answers.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return answers;
}
