import type { EntityManager } from "typeorm";
import { In } from "typeorm";
import { byKey } from "../../platform/database/by-key.ts";
import type { LoaderDefinition } from "../../platform/loaders.ts";
import type { DoubleRating } from "./inspector-agreement.service.ts";
import { CalibrationSession } from "./calibration.entity.ts";

export const calibrationSessionById: LoaderDefinition<string, CalibrationSession> = {
  name: "calibrationSessionById",
  load: async (db, ids) =>
    byKey(await db.findBy(CalibrationSession, { id: In([...ids]) }), ({ id }) => id),
};

/** The sessions, newest first. */
export async function calibrationSessions(db: EntityManager): Promise<CalibrationSession[]> {
  return db.find(CalibrationSession, {
    where: {},
    order: { createdAt: "DESC", id: "DESC" },
    take: 100,
  });
}

/** What everybody scored in a session, by cycle and criterion. */
export async function calibrationRatings(
  db: EntityManager,
  sessionId: string,
): Promise<DoubleRating[]> {
  const rows: { item: string; criterion: string; ratings: DoubleRating["ratings"] }[] =
    await db.query(RATINGS, [sessionId]);
  return rows.map((row) => ({ ...row, unit: `${row.item} ${row.criterion}` }));
}

const RATINGS = `SELECT r.service_cycle_id AS item, c.name AS criterion,
    json_agg(json_build_object('inspectorId', r.inspector_id, 'score', r.score) ORDER BY r.inspector_id) AS ratings
  FROM calibration_rating r JOIN criterion c ON c.id = r.criterion_id
  WHERE r.session_id = $1 GROUP BY r.service_cycle_id, c.name ORDER BY item, criterion`;

/** The cycles of a session in their order, and who was invited. */
export async function calibrationParts(
  db: EntityManager,
  sessionId: string,
): Promise<{ readonly cycleIds: string[]; readonly inspectorIds: string[] }> {
  const rows: { cycles: string[] | null; inspectors: string[] | null }[] = await db.query(PARTS, [
    sessionId,
  ]);
  return { cycleIds: rows[0]?.cycles ?? [], inspectorIds: rows[0]?.inspectors ?? [] };
}

const PARTS = `SELECT (SELECT array_agg(service_cycle_id::text ORDER BY position) FROM calibration_item WHERE session_id = $1) AS cycles,
  (SELECT array_agg(inspector_id::text ORDER BY inspector_id) FROM calibration_invitation WHERE session_id = $1) AS inspectors`;
