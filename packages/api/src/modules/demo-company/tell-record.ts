import { reopenServiceRecord } from "../service-record/reopen.service.ts";
import { close, withdraw } from "./close-record.ts";
import { viewerOf } from "./demo-world.ts";
import { beginEvaluations } from "./evaluate-record.ts";
import { firstResponse } from "./first-response.ts";
import { REOPENINGS } from "./phrases.ts";
import { receiveRequest } from "./receive-request.ts";
import type { Story } from "./story.ts";
import type { Telling } from "./tell-history.ts";
import { holder, solve, words } from "./work-on-record.ts";

const WITHDRAWN = 0.03;
const REOPENED = 0.03;
const DAY = 86_400;

/** One record from the customer's call to the closed cycle, and through the next one if it is reopened. */
export async function* tellRecord(story: Story): Telling {
  const { random, request } = story;
  yield* receiveRequest(story);
  if (story.stopsAt("OPEN")) {
    return;
  }
  yield* tellCycle(story);
  if (request.stopsAt === null && random.chance(REOPENED)) {
    yield* reopen(story);
    yield* tellCycle(story);
  }
}

async function* tellCycle(story: Story): Telling {
  const { random, request } = story;
  yield* firstResponse(story);
  if (story.stopsAt("ASSIGNED")) {
    return;
  }
  const { id } = await story.cycle(holder(story));
  if (request.stopsAt === null && random.chance(WITHDRAWN)) {
    yield* withdraw(story);
  } else {
    yield* solve(story);
    if (request.stopsAt !== null && request.stopsAt !== "PENDING_CONSENT") {
      return;
    }
    yield* close(story);
  }
  if (request.stopsAt === null) {
    await beginEvaluations(story, id);
  }
}

/** The same engineer goes on, for the record is still theirs. */
async function* reopen(story: Story): Telling {
  const { random, stage } = story;
  yield* story.until(story.at + random.int(DAY, 12 * DAY));
  yield* story.working(1, 120);
  const reason = words(story, REOPENINGS);
  await story.give(viewerOf(random.pick(stage.agents)), (unit, seen) =>
    reopenServiceRecord(unit, { ...seen, reason }),
  );
  story.hold(story.lastEngineer);
}
