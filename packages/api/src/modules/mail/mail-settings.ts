import { readEnvironment, type Environment } from "../../platform/env.ts";

/** What letters need to know of the environment when they are written. */
export type MailSettings = Pick<Environment, "smtpUrl" | "smtpFrom" | "publicUrl">;

let configured: MailSettings | null = null;

/** Called once by the composition root; null goes back to the process's own environment. */
export function configureMail(settings: MailSettings | null): void {
  configured = settings;
}

/** The settings in force: a service writes letters without being handed the environment. */
export function mailSettings(): MailSettings {
  configured ??= readEnvironment();
  return configured;
}
