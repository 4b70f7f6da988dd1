import type { Instant } from "@attest/shared/primitives";
import { ClockBasis } from "@attest/shared/service-clock";
import { respondToServiceRecord } from "../service-record/respond.service.ts";
import type { ServiceCycle } from "../service-record/service-cycle.entity.ts";
import { viewerOf } from "./demo-world.ts";
import { NIGHT_RESPONSES } from "./phrases.ts";
import { onDuty } from "./set-up-roster.ts";
import type { Story } from "./story.ts";
import type { Telling } from "./tell-history.ts";
import { assign, holder, respond, words } from "./work-on-record.ts";

/** So many first responses are in time. */
const IN_TIME = 0.93;

/**
 * Somebody who may answers the customer, mostly within the hour: the holder, or at night whoever is on duty.
 *
 * @see docs/rules.md R6, R7
 */
export async function* firstResponse(story: Story): Telling {
  if (story.engineer !== null) {
    yield* holderAnswers(story);
    return;
  }
  const { stage, at } = story;
  const answerAt = at + story.random.int(180, 1_700);
  const duty = story.isWorkingTime() ? null : onDuty(stage.world.shifts, answerAt);
  if (duty !== null) {
    yield* story.until(answerAt);
    const text = words(story, NIGHT_RESPONSES, duty.name);
    await story.give(viewerOf(duty, ["ON_DUTY"]), (unit, seen) =>
      respondToServiceRecord(unit, { ...seen, channel: "PHONE", text, answered: true }),
    );
  }
  yield* assign(story);
  yield* duty === null ? holderAnswers(story) : holderTakesOver(story);
}

async function* holderAnswers(story: Story): Telling {
  if (story.stopsAt("ASSIGNED")) {
    return;
  }
  const cycle = await story.cycle(holder(story));
  yield* story.until(Math.max(story.at + 30, responseAt(story, cycle)));
  await respond(story);
}

async function* holderTakesOver(story: Story): Telling {
  yield* story.working(5, 60);
  await respond(story);
}

function responseAt(story: Story, cycle: ServiceCycle): Instant {
  const { random } = story;
  const share = random.chance(IN_TIME) ? 0.06 + 0.84 * random.next() ** 1.4 : 1.05 + random.next();
  const seconds = Math.round(share * cycle.responseTargetMinutes * 60);
  const since = story.at - cycle.openedAt;
  return cycle.responseBasis === ClockBasis.WALL
    ? cycle.openedAt + seconds
    : story.afterWorking(Math.max(30, seconds - since));
}
