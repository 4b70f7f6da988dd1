import type { Role } from "@attest/shared/access";
import { groupedByKey } from "../../platform/database/by-key.ts";
import type { LoaderDefinition } from "../../platform/loaders.ts";

/** The roles somebody holds now, by their id, in alphabetical order. */
export const rolesByStaffId: LoaderDefinition<string, readonly Role[]> = {
  name: "rolesByStaffId",
  load: async (db, ids) => {
    const rows: { staff_id: string; role: Role }[] = await db.query(
      `WITH clock AS MATERIALIZED (SELECT company_now() AS now)
       SELECT g.staff_id, g.role FROM clock JOIN role_grant g
         ON g.valid_from <= clock.now AND (g.valid_to IS NULL OR g.valid_to > clock.now)
       WHERE g.staff_id = ANY($1) ORDER BY g.role`,
      [ids],
    );
    const groups = groupedByKey(rows, (row) => row.staff_id);
    return new Map([...groups].map(([id, grants]) => [id, grants.map(({ role }) => role)]));
  },
};
