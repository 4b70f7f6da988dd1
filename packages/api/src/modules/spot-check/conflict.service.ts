import { isId } from "../../platform/database/id.ts";
import { badInput, notFound } from "../../platform/errors.ts";
import { newId } from "../../platform/random.ts";
import { requiredText } from "../../platform/required-text.ts";
import type { Unit } from "../../platform/unit.ts";
import { staffIdOf } from "../../platform/viewer.ts";
import { Staff } from "../account/staff.entity.ts";
import { IndustryTeam } from "../industry-team/industry-team.entity.ts";
import { ConflictDeclaration } from "./conflict-declaration.entity.ts";

/**
 * An inspector declares to be too near to a team, or to a person: from now on nothing of it is assigned to them.
 *
 * @throws DomainError BAD_USER_INPUT
 * @see docs/rules.md R38
 */
export async function declareConflict(
  unit: Unit,
  input: {
    readonly industryTeamId?: string | null;
    readonly staffId?: string | null;
    readonly reason: string;
  },
): Promise<{ conflictDeclarationId: string }> {
  const reason = requiredText("input.reason", input.reason, 2_000);
  const { industryTeamId = null, staffId = null } = input;
  if ((industryTeamId === null) === (staffId === null)) {
    throw badInput("input.industryTeamId", "A conflict is with a team or a person.", "one of both");
  }
  const isThere =
    industryTeamId === null
      ? isId(staffId ?? "") && (await unit.db.existsBy(Staff, { id: staffId ?? "" }))
      : isId(industryTeamId) && (await unit.db.existsBy(IndustryTeam, { id: industryTeamId }));
  if (!isThere) {
    throw notFound("The team or person");
  }
  const id = newId();
  const inspectorId = staffIdOf(unit.viewer) ?? "";
  const made = { id, inspectorId, industryTeamId, staffId, reason };
  await unit.db.insert(ConflictDeclaration, { ...made, declaredAt: unit.now, withdrawnAt: null });
  journalConflict(unit, { id, action: "conflict.declare" });
  return { conflictDeclarationId: id };
}

/**
 * Withdraws one's own declaration. A second time changes nothing.
 *
 * @throws DomainError NOT_FOUND, also for somebody else's
 */
export async function withdrawConflict(
  unit: Unit,
  { id }: { readonly id: string },
): Promise<{ conflictDeclarationId: string }> {
  const inspectorId = staffIdOf(unit.viewer) ?? "";
  const found = isId(id) ? await unit.db.findOneBy(ConflictDeclaration, { id, inspectorId }) : null;
  if (found === null) {
    throw notFound("The declaration");
  }
  if (found.withdrawnAt === null) {
    await unit.db.update(ConflictDeclaration, { id }, { withdrawnAt: unit.now });
    journalConflict(unit, { id, action: "conflict.withdraw" });
  }
  return { conflictDeclarationId: id };
}

function journalConflict(
  unit: Unit,
  { id, action }: { readonly id: string; readonly action: string },
): void {
  unit.journal({ action, target: `conflict:${id}`, area: "SPOT_CHECK" });
}
