import { epochDayOf, startOfEpochDay, type Instant } from "@attest/shared/primitives";
import { ConsentDecision } from "@attest/shared/service-record";
import { ANONYMOUS } from "../../platform/viewer.ts";
import { Letter } from "../mail/letter.entity.ts";
import { closeOnCustomerRequest } from "../service-record/close.service.ts";
import { requestClosure } from "../service-record/closure.service.ts";
import { recordConsent } from "../service-record/consent.service.ts";
import { closeUnreachable, logContactAttempt } from "../service-record/unreachable.service.ts";
import { viewerOf, type DemoContact } from "./demo-world.ts";
import * as phrases from "./phrases.ts";
import { identify } from "./receive-request.ts";
import type { Story } from "./story.ts";
import type { Telling } from "./tell-history.ts";
import { holder, propose, respond, words, write } from "./work-on-record.ts";

/** The customer is asked and agrees, after a refusal perhaps; a few cannot be reached. @see docs/rules.md R20 */
export async function* close(story: Story): Telling {
  const { random } = story;
  yield* ask(story);
  if (story.stopsAt("PENDING_CONSENT")) {
    return;
  }
  if (random.chance(0.012)) {
    yield* giveUp(story);
    return;
  }
  if (random.chance(0.06)) {
    yield* refuse(story);
  }
  yield* agree(story);
}

/** The customer asks to close before it is solved. @see docs/rules.md R21 */
export async function* withdraw(story: Story): Telling {
  const { random, stage } = story;
  yield* story.working(10, 200);
  const agent = viewerOf(random.pick(stage.agents));
  const contact = entitled(story);
  const identityCheckId = await identify(story, agent, contact);
  yield* story.until(story.at + random.int(60, 240));
  const dissatisfied = random.chance(0.2);
  const reason = words(
    story,
    dissatisfied ? phrases.DISSATISFIED_WITHDRAWALS : phrases.WITHDRAWALS,
  );
  await story.give(agent, (unit, seen) =>
    closeOnCustomerRequest(unit, {
      ...seen,
      contactId: contact.id,
      identityCheckId,
      reason,
      dissatisfied,
    }),
  );
  story.hold(null);
}

async function* ask(story: Story): Telling {
  yield* story.working(2, 25);
  const message = words(story, phrases.CLOSURE_MESSAGES);
  await story.give(holder(story), (unit, seen) => requestClosure(unit, { ...seen, message }));
}

async function* agree(story: Story): Telling {
  const { random, stage } = story;
  if (random.chance(0.8)) {
    yield* story.until(waking(story.at + random.int(240, 30_000)));
    await answerByLink(story, { decision: ConsentDecision.AGREED, reason: null });
  } else {
    yield* story.working(15, 400);
    const recorder = random.chance(0.1) ? holder(story) : viewerOf(random.pick(stage.agents));
    const evidence = `电话录音 ${String(random.int(100_000, 999_999))}`;
    await story.give(recorder, (unit, { id }) =>
      recordConsent(unit, {
        serviceRecordId: id,
        contactId: entitled(story).id,
        evidence,
        decision: ConsentDecision.AGREED,
      }),
    );
  }
  story.hold(null);
}

async function* refuse(story: Story): Telling {
  const { random, request } = story;
  yield* story.until(waking(story.at + random.int(600, 20_000)));
  await answerByLink(story, {
    decision: ConsentDecision.DECLINED,
    reason: words(story, phrases.DECLINES),
  });
  yield* story.working(5, 45);
  await respond(story, words(story, phrases.DECLINE_ANSWERS));
  yield* story.working(20, 160);
  await propose(story, request.problem.revision, "客户未同意关闭，要求复查");
  yield* story.working(10, 90);
  await write(story, "RESULT", `复查后：${request.problem.result}`);
  yield* ask(story);
}

interface Word {
  readonly decision: ConsentDecision;
  readonly reason: string | null;
}

/** By the link in the last letter that asked. */
async function answerByLink(story: Story, word: Word): Promise<void> {
  await story.run(ANONYMOUS, async (unit) => {
    const [letter] = await unit.db.find(Letter, {
      where: { serviceRecordId: story.recordId, kind: "CONSENT_REQUEST" },
      order: { createdAt: "DESC", id: "ASC" },
      take: 1,
    });
    await recordConsent(unit, { token: letter?.token ?? "", ...word });
  });
}

/** Three attempts on three workdays, then the customer-service manager closes. */
async function* giveUp(story: Story): Telling {
  for (const text of phrases.ATTEMPTS) {
    yield* story.until(startOfEpochDay(epochDayOf(story.at) + 1) + 9 * 3600);
    yield* story.working(5, 400);
    await story.give(holder(story), (unit, { id }) =>
      logContactAttempt(unit, { serviceRecordId: id, channel: "PHONE", text }),
    );
  }
  yield* story.working(30, 200);
  const reason = "三个工作日内三次联系客户未果，按规定关闭，留待质保复核";
  await story.give(viewerOf(story.stage.customerServiceManager), (unit, seen) =>
    closeUnreachable(unit, { ...seen, reason }),
  );
  story.hold(null);
}

function entitled({ request }: Story): DemoContact {
  const { contact, customer } = request;
  return contact.entitledToClose
    ? contact
    : (customer.contacts.find(({ entitledToClose }) => entitledToClose) ?? contact);
}

/** Nobody answers letters at night: an instant between half past seven and half past ten in the evening. */
function waking(at: Instant): Instant {
  const morning = startOfEpochDay(epochDayOf(at)) + 27_000;
  const second = at - startOfEpochDay(epochDayOf(at));
  if (second < 27_000) {
    return morning + (second % 5_400);
  }
  return second > 81_000 ? morning + 86_400 + (second % 5_400) : at;
}
