import { createHash } from "node:crypto";
import type { EntityManager } from "typeorm";
import { newId } from "../../platform/random.ts";
import type { Unit } from "../../platform/unit.ts";
import { Staff } from "../account/staff.entity.ts";
import { Engineer } from "../engineer/engineer.entity.ts";
import { insertRows } from "./insert-rows.ts";

/** The engineers an import made for these assignees, also when they are called otherwise by now. */
export async function findEngineers(
  db: EntityManager,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows: { name: string; id: string }[] = await db.query(FIND, [
    names,
    names.map(engineerEmail),
  ]);
  return new Map(rows.map(({ name, id }) => [name, id]));
}

const FIND = `SELECT n.name, e.id FROM unnest($1::text[], $2::text[]) AS n (name, email)
  JOIN staff s ON s.email = n.email JOIN engineer e ON e.staff_id = s.id`;

/** Makes each assignee a member of staff with an engineer's profile. They have no password and no role. */
export async function makeEngineers(
  unit: Unit,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const createdAt = unit.now;
  const staff = names.map((name) => ({
    id: newId(),
    name,
    email: engineerEmail(name),
    passwordHash: null,
    active: true,
    version: 1,
    createdAt,
  }));
  const engineers = staff.map(({ id: staffId }) => ({
    id: newId(),
    staffId,
    ...PROFILE,
    createdAt,
  }));
  await insertRows(unit.db, Staff, staff);
  await insertRows(unit.db, Engineer, engineers);
  for (const { id } of staff) {
    unit.journal({ action: "staff.create", target: `staff:${id}`, area: "ACCOUNT" });
  }
  for (const { id, staffId, outsourced } of engineers) {
    const payload = { staffId, outsourced };
    unit.journal({
      action: "engineer.create",
      target: `engineer:${id}`,
      area: "ORGANISATION",
      payload,
    });
  }
  return new Map(engineers.map(({ id }, index) => [names[index] ?? "", id]));
}

/** The log names no address: this one is unique to the name, and no mail can reach it (RFC 2606). */
export function engineerEmail(name: string): string {
  const digest = createHash("sha256").update(name).digest("hex").slice(0, 16);
  return `imported-${digest}@imported.invalid`;
}

const PROFILE = { outsourced: false, vendor: null, specialties: [], certificates: [], version: 1 };
