import { Role } from "@attest/shared/access";
import type { Instant } from "@attest/shared/primitives";
import type { History } from "../../platform/history/write-history.ts";
import { SYSTEM } from "../../platform/viewer.ts";
import { Letter } from "../mail/letter.entity.ts";
import { currentCalendar } from "../service-calendar/service-calendar.service.ts";
import type { DemoWorld } from "./demo-world.ts";
import { planRequests } from "./plan-requests.ts";
import type { SeededRandom } from "./seeded-random.ts";
import { Story, type Stage } from "./story.ts";
import { Timeline } from "./tell-history.ts";
import { tellRecord } from "./tell-record.ts";

export interface RecordsToTell {
  readonly world: DemoWorld;
  readonly history: History;
  readonly random: SeededRandom;
  readonly from: Instant;
  readonly now: Instant;
  /** How many. */
  readonly records: number;
}

/** Everything that happened to the records between two instants. */
export async function tellRecords(told: RecordsToTell): Promise<void> {
  const { history, now } = told;
  const stage = await stageOf(told);
  const { random, calendar, world } = stage;
  const plan = {
    from: told.from,
    to: now,
    count: told.records,
    customers: world.customers,
    calendar,
    random,
  };
  for (const request of planRequests(plan)) {
    stage.timeline.begin(request.at, tellRecord(new Story(stage, request)));
  }
  await stage.timeline.run();
  // Nobody ever got these letters, so nobody is to get them late.
  await history.run({ at: now, viewer: SYSTEM }, ({ db }) =>
    db.update(Letter, { state: "QUEUED" }, { state: "KEPT" }),
  );
}

async function stageOf({ world, history, random, now }: RecordsToTell): Promise<Stage> {
  const { calendar } = await history.run({ at: now, viewer: SYSTEM }, ({ db }) =>
    currentCalendar(db),
  );
  const [customerServiceManager] = world.people.filter(
    ({ role }) => role === Role.CUSTOMER_SERVICE_MANAGER,
  );
  if (customerServiceManager === undefined) {
    throw new Error("The company has no customer-service manager.");
  }
  return {
    world,
    history,
    timeline: new Timeline(now),
    random,
    calendar,
    agents: world.people.filter(({ role }) => role === Role.AGENT),
    customerServiceManager,
    loads: new Map(),
  };
}
