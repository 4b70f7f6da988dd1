import type { Colleague } from "./colleague.ts";

interface Letters {
  readonly letters: {
    readonly nodes: readonly { readonly bodyText: string; readonly createdAt: string }[];
  };
}

/** The path of the portal's page that a record's latest letter of a kind leads to, token and all, as its reader sees it. */
export async function letterLink(
  reader: Colleague,
  serviceRecordId: string,
  kind: "CONSENT_REQUEST" | "CLOSING",
): Promise<string> {
  const { letters } = await reader.get<Letters>(
    `query ($kind: LetterKind, $id: ID) { letters(first: 100, kind: $kind, serviceRecordId: $id) { nodes { bodyText createdAt } } }`,
    { kind, id: serviceRecordId },
  );
  const [latest] = [...letters.nodes].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  const link = /https?:\/\/\S+[?&]token=[^\s&]+/.exec(latest?.bodyText ?? "")?.[0];
  if (link === undefined) {
    throw new Error(`The record has no ${kind} letter with a link.`);
  }
  const { pathname, search } = new URL(link);
  return pathname + search;
}
