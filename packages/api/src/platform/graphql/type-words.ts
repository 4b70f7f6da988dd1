/** What types are that have no declaration to say it. */
export const TYPE_WORDS: Readonly<Record<string, string>> = {
  Query: "Reading. What one may not see is null, or absent from a list.",
  Mutation: 'Commands, in the domain\'s words. "Who" names the roles that may.',
  Subscription: "What happens, as it happens; over WebSocket, from a cursor on.",
  CheckKind: "Which kind of spot check it is.",
  CloseReason: "Why a cycle was closed.",
  EvaluationStatus: "Where an evaluation stands.",
  InspectionLevel: "How many are looked at, by ISO 2859-1.",
  LetterKind: "What a letter is for.",
  LetterState: "Where a letter stands.",
  LotStatus: "Where a lot stands.",
  LotVerdict: "What a lot came to.",
  ManagementMode: "Who manages a team.",
  ReviewStatus: "Where a review stands.",
  SamplingMethod: "How a sample is taken.",
  Severity: "How strictly a team's work is inspected.",
  TouchDirection: "Which way a contact went.",
};
