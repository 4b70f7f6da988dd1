import type { Instant } from "@attest/shared/primitives";
import type { DataSource } from "typeorm";
import type { Environment } from "../../platform/env.ts";
import { DomainError } from "../../platform/errors.ts";
import { writeHistory, type History } from "../../platform/history/write-history.ts";
import { withRandomSource } from "../../platform/random.ts";
import { companyNow } from "../../platform/unit-of-work.ts";
import { SYSTEM } from "../../platform/viewer.ts";
import { withoutMailServer } from "../mail/mail-settings.service.ts";
import { isEmpty } from "./is-empty.ts";
import { createSeededRandom } from "./seeded-random.ts";
import { setUpCompany } from "./set-up-company.ts";
import { tellRecords } from "./tell-records.ts";

export interface DemoCompanyOptions {
  readonly dataSource: DataSource;
  readonly environment: Pick<Environment, "publicUrl">;
  /** The day it is made; default: the company's present time. */
  readonly now?: Instant;
  /** Another seed makes another company of the same kind. */
  readonly seed?: string;
  /** How many service records the last three months hold. */
  readonly records?: number;
}

export interface DemoCompanyMade {
  readonly records: number;
}

const DAY = 86_400;
const RECORDS = 3_000;
const HISTORY_DAYS = 91;
/** The company was set up long before the first record that is told of. */
const SET_UP_DAYS = 900;

/**
 * Fills an empty database with the demo company: one transaction, so that there is all of it or nothing. The same seed
 * and `now` give the same rows, ids and secrets included.
 *
 * @throws DomainError FORBIDDEN where the public address is not this machine, CONFLICT where the database holds anything
 */
export async function seedDemoCompany(options: DemoCompanyOptions): Promise<DemoCompanyMade> {
  const { dataSource, seed = "attest" } = options;
  const now = options.now ?? (await companyNow(dataSource));
  if (!isOwnMachine(options.environment.publicUrl)) {
    throw new DomainError("FORBIDDEN", `The demo company, whose accounts anyone may use, is not made at ${options.environment.publicUrl}.`);
  }
  if (!(await isEmpty(dataSource))) {
    throw new DomainError("CONFLICT", "The database is not empty; the demo company needs one of its own.");
  }
  const ids = createSeededRandom(`${seed}/ids`);
  const clock = { at: now };
  const source = { bytes: ids.bytes, milliseconds: () => clock.at * 1000 };
  return withRandomSource(source, () =>
    withoutMailServer(() =>
      writeHistory({ dataSource, recordedAt: now }, async (history) => {
        const timed: History = {
          run: (moment, command) => {
            clock.at = moment.at;
            return history.run(moment, command);
          },
        };
        const random = createSeededRandom(`${seed}/company`);
        const historyFrom = now - HISTORY_DAYS * DAY;
        const world = await timed.run({ at: now - SET_UP_DAYS * DAY, viewer: SYSTEM }, (unit) =>
          setUpCompany(unit, { now, random, historyFrom }),
        );
        const records = options.records ?? RECORDS;
        await tellRecords({ world, history: timed, random, from: historyFrom, now, records });
        return { records };
      }),
    ),
  );
}

function isOwnMachine(publicUrl: string): boolean {
  const { hostname } = new URL(publicUrl);
  return hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
