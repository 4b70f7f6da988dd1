import { configureMail } from "@attest/api/modules/mail/mail-settings.service";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openMailServer, type MailServer } from "./mail-server.ts";
import { openMailHouse, send, type MailHouse } from "./mail-house.ts";

let ours: MailHouse;
beforeEach(async () => {
  ours = await openMailHouse("ours.example.cn");
});
afterEach(() => ours.close());

describe("Two systems with automatic answers facing each other", () => {
  let theirs: MailHouse;
  beforeEach(async () => {
    theirs = await openMailHouse("theirs.example.cn");
    [ours.sendsTo, theirs.sendsTo] = [theirs.smtpUrl, ours.smtpUrl];
    await ours.api.build.contact({ email: theirs.address });
    await theirs.api.build.contact({ email: ours.address });
  });
  afterEach(() => theirs.close());

  it("exchange three mails at most, then are silent", async () => {
    await send(ours.smtpUrl, {
      from: theirs.address,
      to: ours.address,
      subject: "请问",
      text: "有人在吗？",
    });
    for (let turn = 0; turn < 6; turn += 1) {
      await ours.work();
      await theirs.work();
    }
    expect(theirs.arrived).toHaveLength(1);
    expect(ours.arrived.length + theirs.arrived.length).toBeLessThanOrEqual(3);
  });
});

/** What a machine that marks nothing as automatic writes to. */
const ANSWERS: readonly (readonly [string, (headers: ReadonlyMap<string, string>) => string])[] = [
  ["the address we ask answers for", (headers) => headers.get("reply-to") ?? ""],
  ["the sender of our letter", (headers) => /<(.+)>/.exec(headers.get("from") ?? "")?.[1] ?? ""],
  ["the address customers write to", () => "service@ours.example.cn"],
];

describe("A machine that answers every letter and marks nothing as automatic", () => {
  let machine: MailServer;
  beforeEach(async () => {
    machine = await openMailServer();
    ours.sendsTo = machine.url;
    configureMail({ ...ours.api.environment, smtpUrl: machine.url });
  });
  afterEach(() => machine.close());

  it.each(ANSWERS)("at %s gets three mails at most out of it all", async (_whom, answerTo) => {
    const contact = await ours.api.build.contact({ email: "machine@elsewhere.test" });
    expect(contact.email).toBe("machine@elsewhere.test");
    await send(ours.smtpUrl, {
      from: "machine@elsewhere.test",
      to: ours.address,
      subject: "请查询 SR-202601-0001 的进度",
      text: "",
    });
    let answered = 0;
    for (let turn = 0; turn < 12; turn += 1) {
      await ours.work();
      for (; answered < machine.received.length; answered += 1) {
        const { headers, text } = machine.received[answered] ?? { headers: new Map(), text: "" };
        await send(ours.smtpUrl, {
          from: "machine@elsewhere.test",
          to: answerTo(headers),
          subject: "已收到 SR-202601-0001 的进度",
          text: `我们已收到。\n${text}`,
        });
      }
    }
    expect(machine.received.length).toBeGreaterThan(0);
    expect(machine.received.length).toBeLessThanOrEqual(3);
  });

  it("and forty mails in somebody else's name bring their owner three letters at most", async () => {
    await ours.api.build.contact({ email: "victim@elsewhere.test" });
    for (let n = 0; n < 40; n += 1) {
      await send(ours.smtpUrl, {
        from: "victim@elsewhere.test",
        to: ours.address,
        subject: `help ${String(n)}`,
        text: `number ${String(n)}`,
      });
    }
    await ours.work();
    expect(machine.received.length).toBeLessThanOrEqual(3);
    expect(machine.received.every(({ text }) => !text.includes("help"))).toBe(true);
  });
});
