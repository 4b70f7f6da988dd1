import type { Unit } from "../../platform/unit.ts";

const IMPORT_LOCK = 4_711_012;

/** Two imports at once take turns, batch by batch, so that neither makes what the other just made. */
export async function takeImportTurn({ db }: Unit): Promise<void> {
  await db.query("SELECT pg_advisory_xact_lock($1)", [IMPORT_LOCK]);
}
