import { EVALUATION_DEFAULTS } from "@attest/shared/evaluation";
import type { Instant } from "@attest/shared/primitives";
import { ANONYMOUS, SYSTEM } from "../../platform/viewer.ts";
import { Evaluation } from "../evaluation/evaluation.entity.ts";
import { followUpEvaluation } from "../evaluation/follow-up-evaluation.service.ts";
import { nextInstant } from "../evaluation/follow-up-plan.service.ts";
import { submitEvaluation } from "../evaluation/submit-evaluation.service.ts";
import { Letter } from "../mail/letter.entity.ts";
import { COMMENTS } from "./phrases.ts";
import type { Story } from "./story.ts";
import type { Telling } from "./tell-history.ts";
import { words } from "./work-on-record.ts";

const ANSWERED = 0.68;
const SCORES = [
  [5, 60],
  [4, 27],
  [3, 8],
  [2, 3],
  [1, 2],
] as const;

/** The evaluations asked for when this cycle closed: answers, and what the queue would have done about each since. */
export async function beginEvaluations(story: Story, cycleId: string): Promise<void> {
  const { stage, random, at } = story;
  const asked = await story.run(SYSTEM, ({ db }) =>
    db.find(Evaluation, { where: { serviceCycleId: cycleId }, order: { id: "ASC" } }),
  );
  for (const { id, contactId, status } of asked) {
    if (status !== "SENT") {
      continue;
    }
    const evaluation = { story, cycleId, contactId, id };
    if (random.chance(ANSWERED)) {
      stage.timeline.begin(
        at + Math.round(600 + random.next() ** 3 * 6 * 86_400),
        answer(evaluation),
      );
    }
    stage.timeline.begin(at + (EVALUATION_DEFAULTS.reminderSeconds[0] ?? 0), followUp(evaluation));
  }
}

interface Asked {
  readonly story: Story;
  readonly cycleId: string;
  readonly contactId: string;
  readonly id: string;
}

async function* answer(asked: Asked): Telling {
  const { story } = asked;
  const evaluation = await load(asked);
  const at = await submit(asked, { least: evaluation.sentAt + 600 });
  if (story.random.chance(0.04)) {
    yield at + story.random.int(1_200, 60_000);
    await submit(asked, { least: at + 1_200 });
  }
}

async function submit(asked: Asked, { least }: { readonly least: Instant }): Promise<Instant> {
  const { story, cycleId, contactId } = asked;
  const { random, stage } = story;
  const score = random.weighted(SCORES);
  const comment = random.chance(score < 4 ? 0.85 : 0.4)
    ? words(story, COMMENTS[score] ?? [])
    : null;
  const at = Math.max(least, stage.timeline.now);
  await stage.history.run({ at, viewer: ANONYMOUS }, async (unit) => {
    const letter = await unit.db.findOneOrFail(Letter, {
      where: { serviceCycleId: cycleId, contactId, kind: "CLOSING" },
    });
    await submitEvaluation(unit, { token: letter.token ?? "", score, comment });
  });
  return at;
}

/** Reminds, locks and expires when it is due, as the queue does. */
async function* followUp(asked: Asked): Telling {
  const { timeline, history } = asked.story.stage;
  for (;;) {
    const at = timeline.now;
    await history.run({ at, viewer: SYSTEM }, (unit) => followUpEvaluation(unit, asked.id));
    const next = nextInstant(await load(asked), at);
    if (next === null) {
      return;
    }
    yield next;
  }
}

async function load({ story, id }: Asked): Promise<Evaluation> {
  const { history, timeline } = story.stage;
  return history.run({ at: timeline.now, viewer: SYSTEM }, ({ db }) =>
    db.findOneByOrFail(Evaluation, { id }),
  );
}
