import type { FormattedExecutionResult } from "graphql";

/** An answer's data, already written as JSON. */
export class PlannedText {
  constructor(
    readonly json: string,
    /** How many objects it holds. */
    readonly objects: number,
    /** Fields that were left to their resolvers. */
    readonly resolved: ReadonlySet<string>,
  ) {}
}

/** Writes an answer; what a plan wrote goes out as it is. */
export function stringifyAnswer(answer: FormattedExecutionResult): string {
  const { data } = answer as { readonly data?: unknown };
  if (!(data instanceof PlannedText)) {
    return `${JSON.stringify(answer)}\n`;
  }
  const { extensions } = answer;
  const rest = extensions === undefined ? "" : `,"extensions":${JSON.stringify(extensions)}`;
  return `{"data":${data.json}${rest}}\n`;
}
