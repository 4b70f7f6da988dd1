import { readEnvironment, type Environment } from "../../platform/env.ts";

/** What letters need to know of the environment when they are written. */
export type MailSettings = Pick<Environment, "smtpUrl" | "smtpFrom" | "publicUrl"> &
  Partial<Pick<Environment, "mailAddress">>;

let configured: MailSettings | null = null;

/** Called by a composition root whose environment is not the process's own. */
export function configureMail(settings: MailSettings): void {
  configured = settings;
}

/** The settings in force: a service writes letters without being handed the environment. */
export function mailSettings(): MailSettings {
  configured ??= readEnvironment();
  return configured;
}

/** Writes a past whose letters are KEPT, whatever mail server is set: nobody is to get what is only told of. */
export async function withoutMailServer<T>(work: () => Promise<T>): Promise<T> {
  const present = mailSettings();
  configured = { ...present, smtpUrl: null };
  try {
    return await work();
  } finally {
    configured = present;
  }
}
