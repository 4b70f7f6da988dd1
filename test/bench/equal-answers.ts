import { isDeepStrictEqual } from "node:util";
import type { Contestant } from "./contestant.ts";
import { requestText } from "./contestant.ts";
import type { Scenario, Variables } from "./scenario.ts";

/**
 * Asks everybody the same and compares what they answer with the first one's.
 *
 * @throws Error with the first difference
 */
export async function demandEqualAnswers(
  contestants: readonly Contestant[],
  scenario: Scenario,
  about: readonly Variables[],
): Promise<void> {
  for (const [n, variables] of about.entries()) {
    const answers = await Promise.all(
      contestants.map((contestant) => answerOf(contestant, { scenario, variables, n })),
    );
    const different = answers.findIndex((answer) => !isDeepStrictEqual(answer, answers[0]));
    if (different > 0) {
      throw new Error(
        `${scenario.name}: ${contestants[different]?.name ?? ""} answers otherwise than ${contestants[0]?.name ?? ""} to ${JSON.stringify(variables)}:\n` +
          firstDifference(answers[0], answers[different]),
      );
    }
  }
}

interface Asked {
  readonly scenario: Scenario;
  readonly variables: Variables;
  readonly n: number;
}

/** What one contestant answers, in the common shape. */
export async function answerOf(
  contestant: Contestant,
  { scenario, variables, n }: Asked,
): Promise<unknown> {
  const { path, headers, body } = contestant.request(scenario, variables, n);
  const response = await fetch(`http://localhost:${String(contestant.port)}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
  });
  const answer: unknown = JSON.parse(await response.text());
  try {
    const shape = contestant.shape(scenario, answer);
    return scenario.comparable?.(shape) ?? shape;
  } catch (error) {
    throw new Error(`${contestant.name} fails at ${scenario.name}.`, { cause: error });
  }
}

/** The requests of a scenario for one contestant, whole. */
export function requestsFor(
  contestant: Contestant,
  scenario: Scenario,
  about: readonly Variables[],
): string[] {
  const rounds = Math.ceil(200 / about.length);
  return Array.from({ length: rounds }, () => about)
    .flat()
    .map((variables, n) => requestText(contestant, contestant.request(scenario, variables, n)));
}

function firstDifference(one: unknown, other: unknown): string {
  const [a, b] = [JSON.stringify(sorted(one)), JSON.stringify(sorted(other))];
  let at = 0;
  while (at < a.length && a[at] === b[at]) {
    at += 1;
  }
  const from = Math.max(0, at - 200);
  return `${a.slice(from, at + 200)}\n${b.slice(from, at + 200)}`;
}

/** With the keys of objects in order, whoever wrote them. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  const entries = Object.entries(value).map(([key, inner]) => [key, sorted(inner)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
