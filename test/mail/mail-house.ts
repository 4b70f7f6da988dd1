import { letterJobs } from "@attest/api/modules/mail/letter.jobs";
import { configureMail } from "@attest/api/modules/mail/mail-settings.service";
import { mailInJobs } from "@attest/api/modules/mail-in/mail-in.jobs";
import { openSmtpReceiver } from "@attest/api/modules/mail-in/smtp-receiver";
import { storeMail, type ArrivedMail } from "@attest/api/modules/mail-in/store-mail.service";
import { seedCalendars } from "@attest/api/modules/service-calendar/seed-calendars.service";
import { createJobContext } from "@attest/api/platform/jobs/start-worker";
import { runDueJobs } from "@attest/api/platform/jobs/run-due-jobs";
import { openTestApi, type TestApi } from "@attest/api/testing/test-api";
import { createTransport } from "nodemailer";
import { Pool } from "pg";

/** A desk of its own with a door for mail, and whatever it sends going to another place. */
export interface MailHouse {
  readonly api: TestApi;
  readonly address: string;
  /** Where it takes mail. */
  readonly smtpUrl: string;
  readonly arrived: ArrivedMail[];
  /** Sends what it has to send there from now on. */
  sendsTo: string;
  /** Does everything that is due, as this house. */
  readonly work: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens a house at `service@<domain>`. */
export async function openMailHouse(domain: string): Promise<MailHouse> {
  const api = await openTestApi({ environment: { PUBLIC_URL: `https://${domain}` } });
  await api.transact(seedCalendars);
  const arrived: ArrivedMail[] = [];
  const pool = new Pool({ connectionString: api.url });
  pool.on("error", () => undefined);
  pool.on("connect", (client) => void client.on("error", () => undefined));
  const receiver = await openSmtpReceiver({
    port: 0,
    host: "127.0.0.1",
    onMail: async (mail) => {
      arrived.push(mail);
      await api.transact((unit) => storeMail(unit, mail));
    },
  });
  const house: MailHouse = {
    api,
    address: `service@${domain}`,
    smtpUrl: `smtp://127.0.0.1:${String(receiver.port)}`,
    arrived,
    sendsTo: "smtp://127.0.0.1:9",
    work: async () => {
      const environment = { ...api.environment, smtpUrl: house.sendsTo };
      configureMail(environment);
      const context = createJobContext({ dataSource: api.dataSource, environment });
      const handlers = { ...mailInJobs, ...letterJobs };
      await runDueJobs({ pool, handlers, context });
      await runDueJobs({ pool, handlers, context });
    },
    close: async () => {
      await receiver.close();
      await pool.end();
      await api.close();
    },
  };
  return house;
}

/** Sends a mail as any program would. */
export async function send(
  smtpUrl: string,
  mail: { from: string; to: string; subject: string; text: string } & Record<string, unknown>,
): Promise<void> {
  const transport = createTransport({ url: smtpUrl });
  await transport.sendMail(mail);
  transport.close();
}
