import type { DataSource } from "typeorm";
import { isEmpty } from "../modules/demo-company/is-empty.ts";
import { isOwnMachine } from "../modules/demo-company/own-machine.ts";
import { seedDemoCompany } from "../modules/demo-company/seed-demo-company.ts";
import { seedCalendars } from "../modules/service-calendar/seed-calendars.service.ts";
import type { Environment } from "../platform/env.ts";
import { StartRefusal } from "../platform/start-refusal.ts";
import { transact } from "../platform/unit-of-work.ts";
import { SYSTEM } from "../platform/viewer.ts";

export interface FirstStart {
  readonly dataSource: DataSource;
  readonly environment: Environment;
  readonly say: (sentence: string) => void;
}

/** Instances that start together on one database take turns to furnish it. */
const FIRST_START_LOCK = 4_711_006;

/**
 * Gives an empty database what every installation has, its calendar and its company: the demo company unless DEMO is
 * off. What is there stays.
 *
 * @returns whether it is the demo company
 * @throws StartRefusal when the demo company's open doors would stand on a public address
 */
export async function firstStart(options: FirstStart): Promise<boolean> {
  const turn = options.dataSource.createQueryRunner();
  try {
    await turn.query("SET lock_timeout = 0; SET statement_timeout = 0");
    await turn.query("SELECT pg_advisory_lock($1)", [FIRST_START_LOCK]);
    return await furnish(options);
  } finally {
    await turn.query("SELECT pg_advisory_unlock($1)", [FIRST_START_LOCK]);
    await turn.query("RESET lock_timeout; RESET statement_timeout");
    await turn.release();
  }
}

async function furnish({ dataSource, environment, say }: FirstStart): Promise<boolean> {
  if (environment.demo && (await isEmpty(dataSource))) {
    refusePublicAddress(environment);
    say("Making the demo company; this takes a moment.");
    await seedDemoCompany({ dataSource, environment });
    return true;
  }
  await transact({ dataSource, viewer: SYSTEM }, async (unit) => {
    await unit.db.query(
      "INSERT INTO company (id, name, name_en, demo) VALUES (1, '质信', 'Attest', false) ON CONFLICT DO NOTHING",
    );
    await seedCalendars(unit);
    return null;
  });
  const rows: { demo: boolean }[] = await dataSource.query("SELECT demo FROM company");
  const isDemo = rows[0]?.demo === true;
  if (isDemo) {
    refusePublicAddress(environment);
  }
  return isDemo;
}

/** Anyone knows the demo accounts' password, and letters show their tokens. */
function refusePublicAddress({ publicUrl }: Environment): void {
  if (!isOwnMachine(publicUrl)) {
    throw new StartRefusal(
      `The demo company cannot be served at ${publicUrl}: PUBLIC_URL must be this machine.`,
    );
  }
}
