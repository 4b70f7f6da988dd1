import type { Client } from "pg";

/** Variables of one request, and what it is asked with. */
export type Variables = Readonly<Record<string, string>>;

/** How a contestant that speaks GraphQL is asked, and how its answer is brought to the common shape. */
export interface Question {
  readonly query: string;
  readonly variables: (variables: Variables) => Readonly<Record<string, unknown>>;
  // The answer is what came over the wire; each scenario knows what it asked for.
  readonly shape: (data: never) => unknown;
}

export interface Scenario {
  readonly name: string;
  /** What the requests are about: chosen from the data, the same for everybody. */
  readonly choose: (client: Client) => Promise<readonly Variables[]>;
  /** Completes the variables with what only PostGraphile can tell, where it takes part. */
  readonly forPeer?: (
    about: readonly Variables[],
    peerUrl: string,
  ) => Promise<readonly Variables[]>;
  readonly attest: Question;
  readonly postgraphile: Question;
  /** Brings away what differs from one opening to the next; default: nothing does. */
  readonly comparable?: (shape: unknown) => unknown;
}
