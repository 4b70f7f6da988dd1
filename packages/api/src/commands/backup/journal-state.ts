import { CHAIN_START, chainStep, type ChainState } from "@attest/shared/journal";
import type { Client } from "pg";
import type { EntityManager } from "typeorm";
import { servedEntries } from "../../modules/journal-view/served-entry.service.ts";
import { SYSTEM } from "../../platform/viewer.ts";

const PAGE = 5_000;

/** Reads the whole journal as this connection sees it, and checks its chain as `verify-journal` does. */
export async function journalState(client: Client): Promise<ChainState> {
  const db = readerOf(client);
  let state = CHAIN_START;
  let isOver = false;
  while (!isOver) {
    const after = state.lastSeq ?? -1;
    const entries = await servedEntries(db, { viewer: SYSTEM, after, limit: PAGE });
    state = entries.reduce(chainStep, state);
    isOver = entries.length < PAGE || state.firstBad !== null;
  }
  return state;
}

/** The one thing of a manager that reading needs, on a connection of one's own. */
function readerOf(client: Client): EntityManager {
  const query = async (text: string, values: unknown[]): Promise<unknown> =>
    (await client.query(text, values)).rows;
  return { query } as unknown as EntityManager;
}
