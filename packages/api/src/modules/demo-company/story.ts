import type { Instant } from "@attest/shared/primitives";
import {
  instantAfterWorking,
  workingSecondsBetween,
  type ServiceCalendar,
} from "@attest/shared/service-calendar";
import type { Channel } from "@attest/shared/service-clock";
import { ServiceRecordStatus } from "@attest/shared/service-record";
import type { Unit } from "../../platform/unit.ts";
import type { History } from "../../platform/history/write-history.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { ServiceCycle } from "../service-record/service-cycle.entity.ts";
import { ServiceRecord } from "../service-record/service-record.entity.ts";
import type {
  DemoContact,
  DemoCustomer,
  DemoEngineer,
  DemoPerson,
  DemoWorld,
} from "./demo-world.ts";
import type { ProblemKind } from "./problems/problem-kind.ts";
import type { SeededRandom } from "./seeded-random.ts";
import type { Timeline } from "./tell-history.ts";

/** What all stories share. */
export interface Stage {
  readonly world: DemoWorld;
  readonly history: History;
  readonly timeline: Timeline;
  readonly random: SeededRandom;
  readonly calendar: ServiceCalendar;
  readonly agents: readonly DemoPerson[];
  readonly customerServiceManager: DemoPerson;
  /** How many open records each engineer has. */
  readonly loads: Map<string, number>;
}

/** A request as it reaches the company. */
export interface Request {
  readonly at: Instant;
  readonly channel: Channel;
  readonly customer: DemoCustomer;
  readonly contact: DemoContact;
  readonly problem: ProblemKind;
  /** Who is to get it; null: whoever has the least to do. */
  readonly engineer: DemoEngineer | null;
  /** Where the record is to be found now; null: wherever its story has got to. */
  readonly stopsAt: ServiceRecordStatus | null;
  /** How often it goes to another engineer before anybody gets on with it. */
  readonly handovers: number;
}

/** The record of a command, as a client that has just read it names it. */
export interface SeenRecord {
  readonly id: string;
  readonly version: number;
}

/** One record's story so far. */
export class Story {
  readonly stage: Stage;
  readonly request: Request;
  at: Instant;
  recordId = "";
  engineer: DemoEngineer | null = null;
  /** Who held it last, also after it was closed. */
  lastEngineer: DemoEngineer | null = null;

  constructor(stage: Stage, request: Request) {
    this.stage = stage;
    this.request = request;
    this.at = request.at;
  }

  get random(): SeededRandom {
    return this.stage.random;
  }

  /** Goes on at a later instant. */
  *until(at: Instant): Generator<Instant, void, void> {
    yield at;
    this.at = Math.max(this.at, at);
  }

  /** Goes on after so many minutes of working time, between the two. */
  working(least: number, most: number): Generator<Instant, void, void> {
    return this.until(this.afterWorking(this.random.int(least * 60, most * 60)));
  }

  afterWorking(seconds: number): Instant {
    return instantAfterWorking(this.stage.calendar, this.at, seconds);
  }

  isWorkingTime(at: Instant = this.at): boolean {
    return workingSecondsBetween(this.stage.calendar, at, at + 1) === 1;
  }

  /** Gives a command that needs no record. */
  async run<T>(viewer: Viewer, command: (unit: Unit) => Promise<T>): Promise<T> {
    return this.stage.history.run({ at: this.at, viewer }, command);
  }

  /** Gives a command on the record. */
  async give(
    viewer: Viewer,
    command: (unit: Unit, seen: SeenRecord) => Promise<unknown>,
  ): Promise<void> {
    await this.run(viewer, async (unit) => {
      const { id, version } = await unit.db.findOneByOrFail(ServiceRecord, { id: this.recordId });
      await command(unit, { id, version });
    });
  }

  /** The cycle at hand. */
  async cycle(viewer: Viewer): Promise<ServiceCycle> {
    return this.run(viewer, async ({ db }) => {
      const { currentCycleId } = await db.findOneByOrFail(ServiceRecord, { id: this.recordId });
      return db.findOneByOrFail(ServiceCycle, { id: currentCycleId });
    });
  }

  stopsAt(status: ServiceRecordStatus): boolean {
    return this.request.stopsAt === status;
  }

  /** Who has the fewest of those who may be given the record. */
  leastBusy(): DemoEngineer {
    const { customer } = this.request;
    const able = customer.team.engineers.filter(
      (one) =>
        (customer.outsourcingAllowed || !one.outsourced) &&
        one.engineerId !== this.engineer?.engineerId,
    );
    const load = (one: DemoEngineer): number => this.stage.loads.get(one.engineerId) ?? 0;
    const least = Math.min(...able.map(load));
    return this.random.pick(able.filter((one) => load(one) <= least + 1));
  }

  /** The record is this engineer's from now on; null: it is nobody's work any more. */
  hold(engineer: DemoEngineer | null): void {
    const { loads } = this.stage;
    if (this.engineer !== null) {
      loads.set(this.engineer.engineerId, (loads.get(this.engineer.engineerId) ?? 1) - 1);
    }
    if (engineer !== null) {
      loads.set(engineer.engineerId, (loads.get(engineer.engineerId) ?? 0) + 1);
    }
    this.engineer = engineer;
    this.lastEngineer = engineer ?? this.lastEngineer;
  }

  /** The engineer who holds it. @throws Error before there is one */
  holder(): DemoEngineer {
    if (this.engineer === null) {
      throw new Error("Nobody holds this record yet.");
    }
    return this.engineer;
  }
}
