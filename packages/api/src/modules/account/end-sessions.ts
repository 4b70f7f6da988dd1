import type { Unit } from "../../platform/unit.ts";
import { Session } from "./session.entity.ts";

/** Ends every session of a member of staff: after a change of role or password, or when disabled. */
export async function endSessions({ db }: Unit, staffId: string): Promise<void> {
  await db.delete(Session, { staffId });
}
