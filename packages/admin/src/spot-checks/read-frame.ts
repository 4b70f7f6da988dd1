import type { FrameMember } from "@attest/shared/sampling";
import { runQuery } from "../provider/run.ts";
import { FrameDocument } from "./lot-documents.ts";

/** The whole frame of a lot, a hundred at a time. @throws HttpError as `runQuery` */
export async function readFrame(id: string): Promise<readonly FrameMember[]> {
  const members: FrameMember[] = [];
  let after: string | null = null;
  do {
    const page: FramePage | undefined = (await runQuery(FrameDocument, { id, after })).lot?.frame;
    members.push(...(page?.nodes ?? []));
    after = page?.pageInfo.hasNextPage === true ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return members;
}

interface FramePage {
  readonly nodes: readonly FrameMember[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
