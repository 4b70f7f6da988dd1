import { DEMO_ACCOUNTS, DEMO_PASSWORD } from "../modules/account/demo-accounts.ts";

/** Who can sign in to the demo company, one account a line; anyone may know, it is served to this machine alone. */
export function demoGreeting(): string {
  const width = Math.max(...DEMO_ACCOUNTS.map(({ email }) => email.length));
  const lines = DEMO_ACCOUNTS.map(({ email, name }) => `  ${email.padEnd(width)}  ${name}`);
  return [`The demo company's accounts, all with the password ${DEMO_PASSWORD}:`, ...lines].join(
    "\n",
  );
}
