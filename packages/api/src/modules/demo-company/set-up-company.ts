import type { Instant } from "@attest/shared/primitives";
import type { Unit } from "../../platform/unit.ts";
import { seedCalendars } from "../service-calendar/seed-calendars.service.ts";
import type { DemoPerson, DemoWorld } from "./demo-world.ts";
import type { SeededRandom } from "./seeded-random.ts";
import { setUpCustomers } from "./set-up-customers.ts";
import { setUpPeople } from "./set-up-people.ts";
import { setUpRoster } from "./set-up-roster.ts";
import { setUpTeams } from "./set-up-teams.ts";

const YEAR = 366 * 86_400;

/** The company as it is before the first customer calls; `unit.now` is when it was set up, `now` when it is tried. */
export async function setUpCompany(
  unit: Unit,
  {
    now,
    random,
    historyFrom,
  }: { readonly now: Instant; readonly random: SeededRandom; readonly historyFrom: Instant },
): Promise<DemoWorld> {
  await unit.db.query(COMPANY, [
    "质信科技服务有限公司",
    "Attest Technology Services",
    "400-820-0001",
    unit.now,
  ]);
  await seedCalendars(unit);
  const hired = await setUpPeople(unit);
  const teams = await setUpTeams(unit, hired);
  const customers = await setUpCustomers(unit, { teams, random });
  const shifts = await setUpRoster(unit, { teams, from: historyFrom, to: now + YEAR });
  return { people: inTeams(hired, teams), teams, customers, shifts };
}

const COMPANY = `INSERT INTO company (id, name, name_en, hotline, demo, created_at) VALUES (1, $1, $2, $3, true, to_timestamp($4))
  ON CONFLICT (id) DO UPDATE SET name = excluded.name, name_en = excluded.name_en, hotline = excluded.hotline,
    demo = excluded.demo, created_at = excluded.created_at`;

/** Everybody, those of a team as that team knows them. */
function inTeams(hired: readonly DemoPerson[], teams: DemoWorld["teams"]): DemoPerson[] {
  const placed = new Map(
    teams
      .flatMap(({ manager, engineers }) => [manager, ...engineers])
      .map((person) => [person.staffId, person]),
  );
  return hired.map((person) => placed.get(person.staffId) ?? person);
}
