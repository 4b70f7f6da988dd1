import { expect } from "vitest";
import type { Company } from "./company.ts";

interface Letters {
  readonly letters: {
    readonly nodes: readonly { readonly bodyText: string; readonly createdAt: string }[];
  };
}

/** The token of a record's latest letter of a kind, as its reader sees it; whole only in demo mode. */
export async function tokenOf(
  { agent }: Company,
  serviceRecordId: string,
  kind: string,
): Promise<string> {
  const reply = await agent.ask<Letters>(
    `query ($kind: LetterKind, $id: ID) {
      letters(first: 100, kind: $kind, serviceRecordId: $id) { nodes { bodyText createdAt } }
    }`,
    { kind, id: serviceRecordId },
  );
  expect(reply.errors).toBeUndefined();
  const [latest] = [...reply.data.letters.nodes].sort((a, b) =>
    b.createdAt.localeCompare(a.createdAt),
  );
  const token = /[?&]token=([^\s&]+)/.exec(latest?.bodyText ?? "")?.[1];
  if (token === undefined) {
    throw new Error(`No ${kind} letter with a link was found.`);
  }
  return token;
}
