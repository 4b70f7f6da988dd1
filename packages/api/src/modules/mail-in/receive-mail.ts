import type { ServiceFacts } from "../../platform/module.ts";
import { transact } from "../../platform/unit-of-work.ts";
import { SYSTEM } from "../../platform/viewer.ts";
import { startImapReader } from "./imap-reader.ts";
import { openSmtpReceiver } from "./smtp-receiver.ts";
import { storeMail } from "./store-mail.service.ts";

type Stop = () => Promise<void>;

/** Opens the doors that are set: the embedded receiver on this machine alone, and the mailbox that is read. */
export async function receiveMail(facts: ServiceFacts): Promise<Stop> {
  const stops = [...(await openReceivers(facts)), ...readMailbox(facts)];
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

/** Both of the machine's own addresses; a door that is taken by another instance is that one's to keep. */
async function openReceivers({ environment, dataSource, log }: ServiceFacts): Promise<Stop[]> {
  const port = environment.smtpReceiverPort;
  if (port === null) {
    return [];
  }
  const opened: Stop[] = [];
  for (const host of ["127.0.0.1", "::1"]) {
    try {
      const { close } = await openSmtpReceiver({
        port,
        host,
        onMail: async (mail) => {
          await transact({ dataSource, viewer: SYSTEM }, (unit) => storeMail(unit, mail));
        },
      });
      opened.push(close);
    } catch (error) {
      log.debug({ err: error, host, port }, "the mail receiver has no place at this address");
    }
  }
  if (opened.length === 0) {
    log.warn({ port }, "the mail receiver's port is taken: no mail is received by SMTP");
  }
  return opened;
}

function readMailbox({ environment, dataSource, log }: ServiceFacts): Stop[] {
  const { imapUrl } = environment;
  if (imapUrl === null) {
    return [];
  }
  const onTrouble = (error: unknown): void =>
    log.warn({ err: error }, "the mailbox cannot be read; trying again");
  return [startImapReader({ url: imapUrl, dataSource, onTrouble })];
}
