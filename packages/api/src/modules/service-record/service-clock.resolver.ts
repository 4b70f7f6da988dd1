import {
  countedSpan,
  judge,
  receipt,
  type ClockState as State,
  type ServiceClock,
} from "@attest/shared/service-clock";
import { Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { ApiContext } from "../../platform/context.ts";
import { ClockSegment } from "../service-calendar/clock-segment.object.ts";
import { ClockState } from "../service-calendar/clock.enum.ts";
import { calendarOf } from "./cycle-calendar.ts";
import { clockOf, measuresOf } from "./cycle-clocks.service.ts";
import { ServiceClockType } from "./service-clock.object.ts";

/** What a clock says now. */
@Resolver(() => ServiceClockType)
export class ServiceClockResolver {
  @FieldResolver(() => ClockState, { description: "Judged by the stored due time." })
  state(@Root() clock: ServiceClockType, @Ctx() { now }: ApiContext): State {
    const { cycle, kind } = clock;
    const open = cycle.pauses.find(({ to }) => to === null);
    const excluded = kind === "RESPONSE" ? cycle.responseExcluded : cycle.resolutionExcluded;
    const pausedSince = kind === "RESPONSE" ? null : (open?.from ?? null);
    const { dueAt, provisional, stoppedAt } = clock;
    return judge({ dueAt, provisional, stoppedAt, excluded, pausedSince }, now);
  }

  @FieldResolver(() => Int, {
    description: "Working time so far; a resolution's without its waits.",
  })
  async elapsedWorkingSeconds(
    @Root() clock: ServiceClockType,
    @Ctx() context: ApiContext,
  ): Promise<number> {
    const { cycle, kind } = clock;
    const kept =
      kind === "RESPONSE" ? cycle.responseWorkingSeconds : cycle.resolutionWorkingSeconds;
    return (
      kept ?? measuresOf(await rulesClock(clock, context), clock.stoppedAt ?? context.now).working
    );
  }

  @FieldResolver(() => Int, { description: "Wall time so far." })
  async elapsedWallSeconds(
    @Root() clock: ServiceClockType,
    @Ctx() context: ApiContext,
  ): Promise<number> {
    const { cycle, kind } = clock;
    const kept = kind === "RESPONSE" ? cycle.responseWallSeconds : cycle.resolutionWallSeconds;
    return (
      kept ?? measuresOf(await rulesClock(clock, context), clock.stoppedAt ?? context.now).wall
    );
  }

  @FieldResolver(() => [ClockSegment], { description: "Why the clock says what it says." })
  async receipt(
    @Root() clock: ServiceClockType,
    @Ctx() context: ApiContext,
  ): Promise<ClockSegment[]> {
    const counted = await rulesClock(clock, context);
    return [...receipt(counted, ...countedSpan(counted, context.now))];
  }
}

async function rulesClock(
  { cycle, kind }: ServiceClockType,
  { dataSource }: ApiContext,
): Promise<ServiceClock> {
  return clockOf(cycle, kind, await calendarOf(dataSource.manager, cycle));
}
