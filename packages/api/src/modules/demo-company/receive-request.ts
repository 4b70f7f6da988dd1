import type { Channel } from "@attest/shared/service-clock";
import { IdentityMethod, IdentityResult, TouchDirection } from "@attest/shared/service-record";
import type { StaffViewer } from "../../platform/viewer.ts";
import { checkIdentity } from "../service-record/identity.service.ts";
import { openServiceRecord } from "../service-record/open-record.service.ts";
import { viewerOf, type DemoContact, type DemoEngineer } from "./demo-world.ts";
import { CLOSINGS, OPENINGS } from "./phrases.ts";
import { onDuty } from "./set-up-roster.ts";
import type { Story } from "./story.ts";
import type { Telling } from "./tell-history.ts";

/**
 * A request is taken: by an agent within working time, by the engineer on duty at night if it came by phone; what was
 * written at night waits for the morning.
 *
 * @see docs/rules.md R3, R5
 */
export async function* receiveRequest(story: Story): Telling {
  const { request, random } = story;
  const isPhone = request.channel === "PHONE";
  if (!isPhone) {
    yield* story.working(1, random.chance(0.04) ? 40 : 12);
  }
  const desk = deskAt(story);
  yield* story.until(story.at + random.int(20, 70));
  const identityCheckId = await identify(story, desk, request.contact);
  yield* story.until(story.at + random.int(30, 110));
  const engineer = namesEngineer(story) ? (request.engineer ?? story.leastBusy()) : null;
  await open(story, desk, { identityCheckId, engineer });
  story.hold(engineer);
}

/** Who answers now: an agent, or outside working time the engineer on duty. */
export function deskAt(story: Story): StaffViewer {
  const { agents, world } = story.stage;
  const duty = story.isWorkingTime() ? null : onDuty(world.shifts, story.at);
  return duty === null ? viewerOf(story.random.pick(agents)) : viewerOf(duty, ["ON_DUTY"]);
}

/** Checks who it is; once in a while the first answer is wrong. */
export async function identify(
  story: Story,
  desk: StaffViewer,
  contact: DemoContact,
): Promise<string> {
  const { random } = story;
  if (random.chance(0.015)) {
    const evidence = "合同编号后四位回答错误";
    await story.run(desk, (unit) =>
      checkIdentity(unit, {
        contactId: contact.id,
        method: IdentityMethod.CONTRACT_QUESTION,
        evidence,
        result: IdentityResult.FAILED,
      }),
    );
  }
  const [method, evidence] = random.weighted(
    METHODS[story.request.channel] ?? METHODS["OTHER"] ?? [],
  );
  const passed = { contactId: contact.id, method, evidence, result: IdentityResult.PASSED };
  return (await story.run(desk, (unit) => checkIdentity(unit, passed))).identityCheckId;
}

type Methods = readonly (readonly [readonly [IdentityMethod, string], number])[];

const METHODS: Readonly<Partial<Record<Channel, Methods>>> = {
  PHONE: [
    [[IdentityMethod.PHONE_NUMBER, "来电号码与登记手机一致"], 7],
    [[IdentityMethod.CALLBACK, "回拨登记号码核实本人"], 2],
    [[IdentityMethod.CONTRACT_QUESTION, "核对合同编号与联系人姓名"], 1],
  ],
  EMAIL: [[[IdentityMethod.EMAIL_CODE, "发往登记邮箱的验证码核对一致"], 1]],
  OTHER: [
    [[IdentityMethod.CALLBACK, "回拨登记号码核实本人"], 6],
    [[IdentityMethod.CONTRACT_QUESTION, "核对合同编号与联系人姓名"], 4],
  ],
};

/** Within working time the agent often knows at once who is to do it; at night the day decides. */
function namesEngineer(story: Story): boolean {
  if (story.stopsAt("OPEN")) {
    return false;
  }
  return story.request.stopsAt !== null || (story.isWorkingTime() && story.random.chance(0.6));
}

interface Opening {
  readonly identityCheckId: string;
  readonly engineer: DemoEngineer | null;
}

async function open(
  story: Story,
  desk: StaffViewer,
  { identityCheckId, engineer }: Opening,
): Promise<void> {
  const { request, random } = story;
  const { channel, contact, customer, problem } = request;
  const content = `${random.pick(OPENINGS[channel])}${problem.content}${random.pick(CLOSINGS)}`;
  const touch = {
    channel,
    direction: TouchDirection.INBOUND,
    address: addressOf(story, contact),
    receivedAt: request.at,
    evidence: EVIDENCE[channel],
    content,
  };
  const { serviceRecordId } = await story.run(desk, (unit) =>
    openServiceRecord(unit, {
      touch,
      identityCheckId,
      customerId: customer.id,
      contactId: contact.id,
      subject: problem.subject,
      content,
      engineerId: engineer?.engineerId ?? null,
    }),
  );
  story.recordId = serviceRecordId;
}

function addressOf({ random, request }: Story, contact: DemoContact): string {
  switch (request.channel) {
    case "EMAIL":
      return contact.email;
    case "QQ":
      return String(random.int(100_000_000, 999_999_999));
    case "ONLINE":
      return `会话 ${String(random.int(10_000, 99_999))}`;
    default:
      return contact.phone;
  }
}

const EVIDENCE: Readonly<Record<Channel, string>> = {
  PHONE: "通话录音的开始时间",
  ONLINE: "在线客服会话记录",
  QQ: "聊天记录时间",
  EMAIL: "邮件头的接收时间",
  FAX: "传真机接收时间",
  OTHER: "现场登记表",
};
