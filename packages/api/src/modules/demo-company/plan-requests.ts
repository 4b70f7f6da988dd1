import { epochDayOf, startOfEpochDay, type Instant } from "@attest/shared/primitives";
import { dayPlanOn, type ServiceCalendar } from "@attest/shared/service-calendar";
import { Channel } from "@attest/shared/service-clock";
import { ServiceRecordStatus } from "@attest/shared/service-record";
import type { DemoCustomer } from "./demo-world.ts";
import { problemOf } from "./problems/problem-of.ts";
import type { SeededRandom } from "./seeded-random.ts";
import type { Request } from "./story.ts";

export interface RequestPlan {
  readonly from: Instant;
  readonly to: Instant;
  /** How many requests. */
  readonly count: number;
  readonly customers: readonly DemoCustomer[];
  readonly calendar: ServiceCalendar;
  readonly random: SeededRandom;
}

const CHANNELS = [
  [Channel.PHONE, 46],
  [Channel.ONLINE, 21],
  [Channel.EMAIL, 15],
  [Channel.QQ, 12],
  [Channel.FAX, 3],
  [Channel.OTHER, 3],
] as const;
/** How busy each hour of a workday is, from midnight. */
const HOURS = [1, 1, 1, 1, 1, 1, 2, 6, 22, 60, 70, 52, 14, 40, 62, 60, 48, 30, 12, 8, 6, 5, 3, 2];
/** On other days people call about what cannot wait. */
const REST_DAY_SHARE = 0.16;

/** All requests of the time, in the order in which they come; the last ones are where each status can be looked at. */
export function planRequests(plan: RequestPlan): readonly Request[] {
  const shown = SHOWN.slice(0, Math.floor(plan.count / 4));
  const days = weightedDays(plan);
  const usual = Array.from({ length: plan.count - shown.length }, () => {
    const at = momentOf(plan, days);
    return request(plan, { at, channel: channelAt(plan, at), stopsAt: null });
  });
  const open = shown.map(([stopsAt, minutesAgo], index) =>
    shownRequest(
      plan,
      { at: plan.to - minutesAgo * 60 - plan.random.int(0, 50), channel: Channel.PHONE, stopsAt },
      index,
    ),
  );
  return [...usual, ...open].sort((one, other) => one.at - other.at);
}

const { OPEN, ASSIGNED, IN_PROGRESS, WAITING_CUSTOMER, WAITING_THIRD_PARTY, PENDING_CONSENT } =
  ServiceRecordStatus;

/** What can be looked at whenever the company is made: the status, and how many minutes ago the customer called. */
const SHOWN: readonly (readonly [ServiceRecordStatus, number])[] = [
  [OPEN, 6],
  [ASSIGNED, 12],
  [ASSIGNED, 54],
  [ASSIGNED, 75],
  [IN_PROGRESS, 190],
  [WAITING_CUSTOMER, 1_900],
  [PENDING_CONSENT, 2_900],
  [WAITING_THIRD_PARTY, 3_100],
  [OPEN, 21],
  [ASSIGNED, 33],
  [ASSIGNED, 48],
  [ASSIGNED, 130],
  [IN_PROGRESS, 8_700],
  [IN_PROGRESS, 320],
  [OPEN, 68],
  [IN_PROGRESS, 10_300],
  [WAITING_CUSTOMER, 4_500],
  [WAITING_CUSTOMER, 6_000],
  [PENDING_CONSENT, 4_400],
  [PENDING_CONSENT, 5_800],
  [WAITING_THIRD_PARTY, 7_300],
  [WAITING_THIRD_PARTY, 8_800],
  [ASSIGNED, 27],
  [IN_PROGRESS, 11_800],
  [PENDING_CONSENT, 7_200],
  [WAITING_CUSTOMER, 10_200],
];

/** Which of them has been with four engineers: a custody one can read something from. */
const HANDED_ON = SHOWN.findIndex(
  ([status, minutes]) => status === IN_PROGRESS && minutes > 10_000,
);

interface Arrival {
  readonly at: Instant;
  readonly channel: Channel;
  readonly stopsAt: ServiceRecordStatus | null;
}

function request({ customers, random }: RequestPlan, arrival: Arrival): Request {
  const customer = random.pick(customers);
  const problem = problemOf(customer.team.code, random);
  return {
    ...arrival,
    customer,
    contact: random.pick(customer.contacts),
    problem,
    engineer: null,
    handovers: 0,
  };
}

/** Every other one is of the first team, half of those for its first engineers: whoever tries the demo finds work. */
function shownRequest(plan: RequestPlan, arrival: Arrival, index: number): Request {
  const [first] = plan.customers;
  const isOfFirst = index % 2 === 0 && first !== undefined;
  const own = isOfFirst ? plan.customers.filter(({ team }) => team === first.team) : plan.customers;
  const usual = request({ ...plan, customers: own }, arrival);
  const { team, outsourcingAllowed } = usual.customer;
  const wanted = team.engineers.find(({ outsourced }) => outsourced === (index % 8 === 2));
  const mayHaveIt =
    isOfFirst && index % 8 <= 4 && (outsourcingAllowed || wanted?.outsourced === false);
  const handovers = index === HANDED_ON ? 3 : 0;
  return { ...usual, engineer: mayHaveIt ? (wanted ?? null) : null, handovers };
}

type WeightedDays = readonly (readonly [number, number])[];

function weightedDays({ from, to, calendar }: RequestPlan): WeightedDays {
  const first = epochDayOf(from);
  return Array.from({ length: epochDayOf(to) - first + 1 }, (_, index) => {
    const day = first + index;
    return [day, dayPlanOn(calendar, day).segments.length > 0 ? 1 : REST_DAY_SHARE] as const;
  });
}

function momentOf(plan: RequestPlan, days: WeightedDays): Instant {
  const { random, from, to } = plan;
  const hour = random.weighted(HOURS.map((weight, index) => [index, weight] as const));
  const at = startOfEpochDay(random.weighted(days)) + hour * 3600 + random.int(0, 3_599);
  return at >= from && at < to ? at : momentOf(plan, days);
}

/** At night and on rest days it is mostly the phone, for nobody reads the rest then. */
function channelAt({ random, calendar }: RequestPlan, at: Instant): Channel {
  const second = at - startOfEpochDay(epochDayOf(at));
  const isWorked = dayPlanOn(calendar, epochDayOf(at)).segments.some(
    ({ from, to }) => from <= second && second < to,
  );
  return !isWorked && random.chance(0.6) ? Channel.PHONE : random.weighted(CHANNELS);
}
