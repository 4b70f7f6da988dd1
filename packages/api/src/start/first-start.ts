import type { DataSource } from "typeorm";
import { seedCalendars } from "../modules/service-calendar/seed-calendars.service.ts";
import { transact } from "../platform/unit-of-work.ts";
import { SYSTEM } from "../platform/viewer.ts";

/** Gives an empty database what every installation has: its company and its calendar. What is there stays. */
export async function firstStart(dataSource: DataSource): Promise<void> {
  await transact({ dataSource, viewer: SYSTEM }, async (unit) => {
    await unit.db.query(
      "INSERT INTO company (id, name, name_en, demo) VALUES (1, '质信', 'Attest', false) ON CONFLICT DO NOTHING",
    );
    await seedCalendars(unit);
    return null;
  });
}
