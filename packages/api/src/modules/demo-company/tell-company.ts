import type { Instant } from "@attest/shared/primitives";
import type { History } from "../../platform/history/write-history.ts";
import { withRandomSource } from "../../platform/random.ts";
import { SYSTEM } from "../../platform/viewer.ts";
import { createSeededRandom } from "./seeded-random.ts";
import { setUpCompany } from "./set-up-company.ts";
import { tellAlerts } from "./tell-alerts.ts";
import { tellRecords } from "./tell-records.ts";
import { tellSpotChecks } from "./tell-spot-checks.ts";

export interface CompanyToTell {
  /** The present: everything happened before. */
  readonly now: Instant;
  readonly seed: string;
  /** How many service records the last three months hold. */
  readonly records: number;
}

const DAY = 86_400;
const HISTORY_DAYS = 91;
/** The company was set up long before the first record that is told of. */
const SET_UP_DAYS = 900;

/** The company and its last three months, command by command; ids and secrets come from the seed and the time of the command. */
export async function tellCompany(
  history: History,
  { now, seed, records }: CompanyToTell,
): Promise<void> {
  const { bytes } = createSeededRandom(`${seed}/ids`);
  const clock = { at: now };
  const timed: History = {
    run: (moment, command) => {
      clock.at = moment.at;
      return history.run(moment, command);
    },
  };
  await withRandomSource({ bytes, milliseconds: () => clock.at * 1000 }, async () => {
    const random = createSeededRandom(`${seed}/company`);
    const from = now - HISTORY_DAYS * DAY;
    const setUp = { at: now - SET_UP_DAYS * DAY, viewer: SYSTEM };
    const world = await timed.run(setUp, (unit) =>
      setUpCompany(unit, { now, random, historyFrom: from }),
    );
    await tellRecords({ world, history: timed, random, from, now, records });
    await tellAlerts(timed, now);
    const checking = createSeededRandom(`${seed}/spot-checks`);
    await tellSpotChecks({ world, history: timed, random: checking, now });
  });
}
