import type { Channel } from "@attest/shared/service-clock";
import type { StaffViewer } from "../../platform/viewer.ts";
import { assignServiceRecord, reassignServiceRecord } from "../service-record/assign.service.ts";
import { addFormEntry, proposeSolution } from "../service-record/form.service.ts";
import { respondToServiceRecord } from "../service-record/respond.service.ts";
import { logTouch } from "../service-record/touch.service.ts";
import {
  resumeServiceRecord,
  waitForCustomer,
  waitForThirdParty,
} from "../service-record/wait.service.ts";
import { viewerOf } from "./demo-world.ts";
import * as phrases from "./phrases.ts";
import type { Story } from "./story.ts";
import type { Telling } from "./tell-history.ts";

/** An agent, or in the morning whoever is there, gives the record to an engineer. */
export async function* assign(story: Story): Telling {
  yield* story.working(1, 8);
  if (story.engineer === null) {
    const engineer = story.leastBusy();
    const agent = viewerOf(story.random.pick(story.stage.agents));
    await story.give(agent, (unit, seen) =>
      assignServiceRecord(unit, { ...seen, engineerId: engineer.engineerId }),
    );
    story.hold(engineer);
  }
}

/** The holder tells the customer something; now and then nobody picks up. */
export async function respond(
  story: Story,
  text: string = words(story, phrases.RESPONSES),
): Promise<void> {
  const { random, request } = story;
  const channel: Channel =
    request.channel === "EMAIL" || request.channel === "QQ" ? request.channel : "PHONE";
  const answered = channel !== "PHONE" || !random.chance(0.05);
  const followUp = answered ? null : words(story, phrases.FOLLOW_UPS);
  await story.give(holder(story), (unit, seen) =>
    respondToServiceRecord(unit, { ...seen, channel, text, answered, followUp }),
  );
}

/** From the analysis to a result that the holder believes in. */
export async function* solve(story: Story): Telling {
  const { random, request } = story;
  const { problem } = request;
  yield* handOn(story);
  yield* story.working(8, 70);
  await write(story, "ANALYSIS", problem.analysis);
  if (story.stopsAt("IN_PROGRESS")) {
    return;
  }
  yield* interruptions(story);
  if (story.stopsAt("WAITING_CUSTOMER") || story.stopsAt("WAITING_THIRD_PARTY")) {
    return;
  }
  yield* story.working(10, 150);
  await propose(story, problem.solution);
  if (random.chance(0.15)) {
    yield* story.working(20, 180);
    await propose(
      story,
      `${problem.solution}${problem.revision}`,
      "客户试用后反馈仍有个别情况，补充措施",
    );
  }
  yield* story.working(5, 100);
  await write(story, "COMMUNICATION", words(story, phrases.UPDATES));
  yield* story.working(5, 90);
  await write(story, "RESULT", problem.result);
}

/** Adds a line to the form. */
export async function write(
  story: Story,
  part: "COMMUNICATION" | "ANALYSIS" | "RESULT",
  text: string,
): Promise<void> {
  await story.give(holder(story), (unit, { id }) =>
    addFormEntry(unit, { serviceRecordId: id, part, text }),
  );
}

/** Proposes a version of the solution. */
export async function propose(
  story: Story,
  text: string,
  customerFeedback: string | null = null,
): Promise<void> {
  await story.give(holder(story), (unit, { id, version }) =>
    proposeSolution(unit, { serviceRecordId: id, version, text, customerFeedback }),
  );
}

/** The engineer who holds the record, as a viewer. */
export function holder(story: Story): StaffViewer {
  return viewerOf(story.holder());
}

/** A phrase with the names of those it is about. */
export function words(
  story: Story,
  list: readonly string[],
  speaker = story.lastEngineer?.name ?? "",
): string {
  return story.random
    .pick(list)
    .replaceAll("{我}", speaker)
    .replaceAll("{客}", story.request.contact.name)
    .replaceAll("{师}", `${Array.from(speaker)[0] ?? ""}工`);
}

/** What keeps an engineer from going straight on. */
async function* interruptions(story: Story): Telling {
  const { random } = story;
  if (random.chance(0.12)) {
    yield* story.working(5, 60);
    await chase(story);
  }
  if (random.chance(0.08)) {
    yield* story.working(10, 120);
    await reassign(story);
  }
  if (story.stopsAt("WAITING_CUSTOMER") || random.chance(0.13)) {
    yield* wait(story, "WAITING_CUSTOMER");
  } else if (story.stopsAt("WAITING_THIRD_PARTY") || random.chance(0.07)) {
    yield* wait(story, "WAITING_THIRD_PARTY");
  }
}

async function chase(story: Story): Promise<void> {
  const agent = viewerOf(story.random.pick(story.stage.agents));
  const content = words(story, phrases.CHASES);
  const { channel, contact } = story.request;
  const touch = {
    channel,
    direction: "INBOUND" as const,
    address: channel === "PHONE" ? contact.phone : null,
    content,
  };
  await story.give(agent, (unit, { id }) => logTouch(unit, { serviceRecordId: id, touch }));
}

/** From one engineer to the next, each time for another reason. */
async function* handOn(story: Story): Telling {
  for (const reason of phrases.REASSIGNMENTS.slice(0, story.request.handovers)) {
    yield* story.working(60, 240);
    await reassign(story, reason);
  }
}

async function reassign(
  story: Story,
  reason: string = words(story, phrases.REASSIGNMENTS),
): Promise<void> {
  const { manager } = story.request.customer.team;
  const engineer = story.leastBusy();
  await story.give(viewerOf(manager), (unit, seen) =>
    reassignServiceRecord(unit, { ...seen, engineerId: engineer.engineerId, reason }),
  );
  story.hold(engineer);
}

async function* wait(story: Story, status: "WAITING_CUSTOMER" | "WAITING_THIRD_PARTY"): Telling {
  const [command, reasons, longest] =
    status === "WAITING_CUSTOMER"
      ? ([waitForCustomer, phrases.CUSTOMER_WAITS, 600] as const)
      : ([waitForThirdParty, phrases.THIRD_PARTY_WAITS, 1_200] as const);
  yield* story.working(2, 15);
  const reason = words(story, reasons);
  await story.give(holder(story), (unit, seen) => command(unit, { ...seen, reason }));
  if (!story.stopsAt(status)) {
    yield* story.working(60, longest);
    const resumed = words(story, phrases.RESUMES);
    await story.give(holder(story), (unit, seen) =>
      resumeServiceRecord(unit, { ...seen, reason: resumed }),
    );
  }
}
