import { SubjectArea } from "../../platform/journal.ts";
import type { Unit } from "../../platform/unit.ts";
import { Session } from "./session.entity.ts";

/** Ends the session at hand; whoever has none is signed out already. */
export async function signOut(unit: Unit): Promise<null> {
  const { viewer } = unit;
  if (viewer.kind !== "STAFF" && viewer.kind !== "CONTACT") {
    return null;
  }
  await unit.db.delete(Session, { id: viewer.sessionId });
  unit.journal({
    action: "session.end",
    target: viewer.kind === "STAFF" ? `staff:${viewer.staffId}` : `contact:${viewer.contactId}`,
    area: SubjectArea.ACCOUNT,
  });
  return null;
}
