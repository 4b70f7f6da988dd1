import type { EntityManager } from "typeorm";
import { isId } from "../../platform/database/id.ts";
import { lockRow } from "../../platform/database/lock-row.ts";
import { refuseViolation } from "../../platform/database/refuse-violation.ts";
import { conflict, notFound } from "../../platform/errors.ts";
import { newId } from "../../platform/random.ts";
import { requiredText } from "../../platform/required-text.ts";
import type { Unit } from "../../platform/unit.ts";
import { writeVersion, type VersionDraft } from "./scorecard-version.service.ts";
import { ScorecardVersion } from "./scorecard-version.entity.ts";
import { Scorecard } from "./scorecard.entity.ts";

type Answer = Promise<{ scorecardId: string }>;

/**
 * Makes a scorecard with its first version.
 *
 * @throws DomainError BAD_USER_INPUT, CONFLICT for a name that is taken
 * @see docs/rules.md R37
 */
export async function createScorecard(
  unit: Unit,
  input: VersionDraft & { readonly name: string },
): Answer {
  const name = requiredText("input.name", input.name);
  const id = newId();
  await refuseViolation("scorecard_name_key", "A scorecard has this name already.", () =>
    unit.db.insert(Scorecard, { id, name, createdAt: unit.now }),
  );
  await writeVersion(unit, { id, version: 1 }, input);
  journalVersion(unit, { action: "scorecard.create", id, version: 1 });
  return { scorecardId: id };
}

/**
 * Writes the next version of a scorecard. What was frozen before stays pinned to the one it had.
 *
 * @throws DomainError NOT_FOUND, CONFLICT, BAD_USER_INPUT
 * @see docs/rules.md R37
 */
export async function reviseScorecard(
  unit: Unit,
  input: VersionDraft & { readonly id: string; readonly version: number },
): Answer {
  const what = "The scorecard";
  const { id } = await lockRow(unit, { entity: Scorecard, what, id: input.id });
  const { version } = await newestVersion(unit.db, id);
  if (version !== input.version) {
    throw conflict(what, version);
  }
  await writeVersion(unit, { id, version: version + 1 }, input);
  journalVersion(unit, { action: "scorecard.revise", id, version: version + 1 });
  return { scorecardId: id };
}

/**
 * The newest version of a scorecard, or of the first there is.
 *
 * @throws DomainError NOT_FOUND
 */
export async function newestVersion(
  db: EntityManager,
  scorecardId: string | null,
): Promise<ScorecardVersion> {
  if (scorecardId !== null && !isId(scorecardId)) {
    throw notFound("The scorecard");
  }
  const id = scorecardId ?? (await firstScorecard(db))?.id;
  const newest =
    id === undefined
      ? null
      : await db.findOne(ScorecardVersion, {
          where: { scorecardId: id },
          order: { version: "DESC" },
        });
  if (newest === null) {
    throw notFound("The scorecard");
  }
  return newest;
}

async function firstScorecard(db: EntityManager): Promise<Scorecard | null> {
  return db.findOne(Scorecard, { where: {}, order: { createdAt: "ASC", id: "ASC" } });
}

function journalVersion(
  unit: Unit,
  {
    action,
    id,
    version,
  }: { readonly action: string; readonly id: string; readonly version: number },
): void {
  unit.journal({ action, target: `scorecard:${id}`, area: "QUALITY", payload: { version } });
}
