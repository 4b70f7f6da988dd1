import {
  ClockBasis,
  countedSpan,
  judge,
  receipt,
  type ClockKind,
  type ServiceClock,
} from "@attest/shared/service-clock";
import type { ApiContext } from "../../platform/context.ts";
import type { FieldPlan } from "../../platform/read-plan/declaration.ts";
import type { FieldPlans } from "../../platform/read-plan/field-plans.ts";
import { calendarOf } from "./cycle-calendar.ts";
import { clockOf, measuresOf } from "./cycle-clocks.service.ts";
import type { ServiceCycle } from "./service-cycle.entity.ts";

type Fields = FieldPlans<ServiceCycle>;
type Declared = Readonly<Record<string, FieldPlan>>;

/** A clock as part of its cycle's row: what `ServiceClockResolver` says, from the columns each field needs. */
export function clockFields(fields: Fields, kind: ClockKind): Declared {
  const own = kind === "RESPONSE" ? responseFields(fields) : resolutionFields(fields);
  return {
    ...own,
    id: fields.computed(["id"], ({ id }) => `${id}:${kind}`),
    kind: fields.computed([], () => kind),
    startedAt: fields.column("openedAt"),
    policyVersion: fields.column("policyVersion"),
    calendarVersion: fields.computed(
      ["calendarVersion", "recounts"],
      ({ calendarVersion, recounts }) => recounts.at(-1)?.version ?? calendarVersion,
    ),
    receipt: fields.loaded(MEASURED, async (cycle, context) => {
      const counted = await rulesClock(cycle, kind, context);
      return [...receipt(counted, ...countedSpan(counted, context.now))];
    }),
  };
}

function responseFields(fields: Fields): Declared {
  return {
    basis: fields.column("responseBasis"),
    targetMinutes: fields.column("responseTargetMinutes"),
    stoppedAt: fields.column("responseStoppedAt"),
    dueAt: fields.column("responseDueAt"),
    strictDueAt: fields.column("responseStrictDueAt"),
    provisional: fields.column("responseProvisional"),
    state: fields.computed(
      ["responseDueAt", "responseProvisional", "responseStoppedAt", "responseExcluded"],
      (cycle, { now }) =>
        judge(
          {
            dueAt: cycle.responseDueAt,
            provisional: cycle.responseProvisional,
            stoppedAt: cycle.responseStoppedAt,
            excluded: cycle.responseExcluded,
            pausedSince: null,
          },
          now,
        ),
    ),
    elapsedWorkingSeconds: fields.loaded(
      [...MEASURED, "responseWorkingSeconds"],
      async (cycle, context) =>
        cycle.responseWorkingSeconds ?? (await measured(cycle, "RESPONSE", context)).working,
    ),
    elapsedWallSeconds: fields.loaded(
      [...MEASURED, "responseWallSeconds"],
      async (cycle, context) =>
        cycle.responseWallSeconds ?? (await measured(cycle, "RESPONSE", context)).wall,
    ),
  };
}

function resolutionFields(fields: Fields): Declared {
  return {
    basis: fields.computed([], () => ClockBasis.WORKING),
    targetMinutes: fields.column("resolutionTargetMinutes"),
    stoppedAt: fields.column("resolutionStoppedAt"),
    dueAt: fields.column("resolutionDueAt"),
    strictDueAt: fields.column("resolutionStrictDueAt"),
    provisional: fields.column("resolutionProvisional"),
    state: fields.computed(
      [
        "resolutionDueAt",
        "resolutionProvisional",
        "resolutionStoppedAt",
        "resolutionExcluded",
        "pauses",
      ],
      (cycle, { now }) =>
        judge(
          {
            dueAt: cycle.resolutionDueAt,
            provisional: cycle.resolutionProvisional,
            stoppedAt: cycle.resolutionStoppedAt,
            excluded: cycle.resolutionExcluded,
            pausedSince: cycle.pauses.find(({ to }) => to === null)?.from ?? null,
          },
          now,
        ),
    ),
    elapsedWorkingSeconds: fields.loaded(
      [...MEASURED, "resolutionWorkingSeconds"],
      async (cycle, context) =>
        cycle.resolutionWorkingSeconds ?? (await measured(cycle, "RESOLUTION", context)).working,
    ),
    elapsedWallSeconds: fields.loaded(
      [...MEASURED, "resolutionWallSeconds"],
      async (cycle, context) =>
        cycle.resolutionWallSeconds ?? (await measured(cycle, "RESOLUTION", context)).wall,
    ),
  };
}

/** What the rules need to reckon with a clock. */
const MEASURED = [
  "calendarVersion",
  "recounts",
  "openedAt",
  "pauses",
  "responseBasis",
  "responseTargetMinutes",
  "responseStoppedAt",
  "responseExcluded",
  "resolutionTargetMinutes",
  "resolutionStoppedAt",
  "resolutionExcluded",
] as const;

type Measured = Pick<ServiceCycle, (typeof MEASURED)[number]>;

async function rulesClock(
  cycle: Measured,
  kind: ClockKind,
  { dataSource }: ApiContext,
): Promise<ServiceClock> {
  return clockOf(cycle, kind, await calendarOf(dataSource.manager, cycle));
}

async function measured(
  cycle: Measured,
  kind: ClockKind,
  context: ApiContext,
): Promise<{ working: number; wall: number }> {
  const clock = await rulesClock(cycle, kind, context);
  return measuresOf(clock, clock.stoppedAt ?? context.now);
}
