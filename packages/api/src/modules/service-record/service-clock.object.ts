import { Field, ID, Int, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../../platform/graphql/scalars.ts";
import { ClockBasis, ClockKind } from "../service-calendar/clock.enum.ts";
import type { ServiceCycle } from "./service-cycle.entity.ts";

/** A clock as it is served: the columns at once, state, measures and receipt by field resolvers. */
@ObjectType("ServiceClock", {
  description:
    "RESPONSE runs on the channel's basis (PHONE: WALL), RESOLUTION always on WORKING. On the clock's own basis elapsed seconds equal the sum of countedSeconds, pauses left out; the other measure ignores pauses.",
})
export class ServiceClockType {
  /** What the clock is of; not served. */
  readonly cycle!: ServiceCycle;

  @Field(() => ID)
  id!: string;

  @Field(() => ClockKind)
  kind!: ClockKind;

  @Field(() => ClockBasis)
  basis!: ClockBasis;

  @Field(() => Int)
  targetMinutes!: number;

  @Field(() => DateTimeScalar)
  startedAt!: number;

  @Field(() => DateTimeScalar, { nullable: true })
  stoppedAt!: number | null;

  @Field(() => DateTimeScalar, { description: "Met when stoppedAt <= dueAt." })
  dueAt!: number;

  @Field(() => DateTimeScalar, { description: "The same target on wall time." })
  strictDueAt!: number;

  @Field(() => Boolean, {
    description:
      "The due time crosses a year that is not certified; no breach is recorded while true.",
  })
  provisional!: boolean;

  @Field(() => Int)
  policyVersion!: number;

  @Field(() => Int)
  calendarVersion!: number;
}

/** A clock of a cycle, as its columns keep it. */
export function clockTypeOf(cycle: ServiceCycle, kind: ClockKind): ServiceClockType {
  const shared = {
    cycle,
    kind,
    id: `${cycle.id}:${kind}`,
    startedAt: cycle.openedAt,
    policyVersion: cycle.policyVersion,
    calendarVersion: cycle.recounts.at(-1)?.version ?? cycle.calendarVersion,
  };
  return kind === "RESPONSE"
    ? {
        ...shared,
        basis: cycle.responseBasis,
        targetMinutes: cycle.responseTargetMinutes,
        stoppedAt: cycle.responseStoppedAt,
        dueAt: cycle.responseDueAt,
        strictDueAt: cycle.responseStrictDueAt,
        provisional: cycle.responseProvisional,
      }
    : {
        ...shared,
        basis: ClockBasis.WORKING,
        targetMinutes: cycle.resolutionTargetMinutes,
        stoppedAt: cycle.resolutionStoppedAt,
        dueAt: cycle.resolutionDueAt,
        strictDueAt: cycle.resolutionStrictDueAt,
        provisional: cycle.resolutionProvisional,
      };
}
