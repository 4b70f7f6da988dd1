/** One kind of problem of an industry, in the words of those who meet it. `{地}` is where, `{数}` how many. */
export interface ProblemKind {
  readonly subject: string;
  /** What the customer tells. */
  readonly content: string;
  readonly analysis: string;
  readonly solution: string;
  /** What had to be added when the first solution was not enough. */
  readonly revision: string;
  readonly result: string;
}

/** What goes wrong in an industry, and where. */
export interface IndustryProblems {
  readonly places: readonly string[];
  readonly kinds: readonly ProblemKind[];
}

/** The shorthand the problems are written in: subject, content, analysis, solution, revision, result. */
export function kind(
  ...[subject, content, analysis, solution, revision, result]: readonly [
    string,
    string,
    string,
    string,
    string,
    string,
  ]
): ProblemKind {
  return { subject, content, analysis, solution, revision, result };
}
