import type { Scenario, Variables } from "./scenario.ts";

export const ContestantName = {
  ATTEST: "attest",
  ATTEST_PLAN_OFF: "attest-plan-off",
  POSTGRAPHILE: "postgraphile",
  LIMIT: "limit",
} as const;
export type ContestantName = (typeof ContestantName)[keyof typeof ContestantName];

/** A server that runs and can be asked. */
export interface Contestant {
  readonly name: ContestantName;
  readonly port: number;
  readonly pid: number;
  /** By which its connections to the database are known. */
  readonly applicationName: string;
  /** What is sent for the n-th request. */
  readonly request: (scenario: Scenario, variables: Variables, n: number) => RequestParts;
  /** An answer's body in the shape all answers are compared in. */
  readonly shape: (scenario: Scenario, body: unknown) => unknown;
  readonly stop: () => Promise<void>;
}

export interface RequestParts {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The whole request as it goes over the wire. */
export function requestText({ port }: Contestant, { path, headers, body }: RequestParts): string {
  const all = {
    host: `localhost:${String(port)}`,
    "content-type": "application/json",
    "content-length": String(Buffer.byteLength(body)),
    accept: "application/json",
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `POST ${path} HTTP/1.1\r\n${lines.join("")}\r\n${body}`;
}
